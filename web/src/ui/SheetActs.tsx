import { ProblemNotice } from './ProblemView';

/** What a form in a sheet ends with: why it was refused, and its two buttons. */
export function SheetActs(p: { refusal: unknown; busy: boolean; cancel: string; act: string; onClose: () => void }) {
  return (
    <>
      {p.refusal !== null && (
        <div className="wide">
          <ProblemNotice error={p.refusal} />
        </div>
      )}
      <div className="dialog-acts wide">
        <button type="button" className="btn" onClick={p.onClose}>
          {p.cancel}
        </button>
        <button type="submit" className="btn ink" aria-disabled={p.busy}>
          {p.act}
        </button>
      </div>
    </>
  );
}
