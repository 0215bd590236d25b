import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { clockOf } from '@/lib/days';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { fieldOf } from '@/form/fields';
import type { Fault } from '@/form/types';
import type { Definition } from '../types';

interface Props {
  of: Definition;
  faults: readonly Fault[];
  warnings: number;
  checking: boolean;
  offline: boolean;
  draft: { at: string | null; failed: boolean };
  busy: boolean;
  /** Day from which it is so; null where it is not asked. */
  from: string | null;
  onFrom: (day: string) => void;
  onSee: (field: string | undefined) => void;
  back: { register: string; id: string | null };
}

const SAVE_KEYS = 'Ctrl S';

/** Stays at the foot: what keeps the form from being saved, where the draft is, the one button. */
export function SaveBar(p: Props) {
  const w = useRegisterWords();
  const language = useLanguage();
  const field = p.faults.find((fault) => fault.field)?.field;
  const whole = p.faults.filter((fault) => !fault.field || !fieldOf(p.of, fault.field));
  return (
    <div className="save-bar">
      <div className="save-says small" role="status">
        {p.offline ? (
          <span className="err">{w.form.offline}</span>
        ) : p.faults.length > 0 ? (
          <>
            <span className="err">{w.form.faults(p.faults.length)}</span>
            {whole.map((fault) => (
              <span key={fault.code} className="err">
                {pick(fault.message, language)}
              </span>
            ))}
            {field && (
              <button type="button" className="btn bare small" onClick={() => p.onSee(field)}>
                {w.form.see}
              </button>
            )}
          </>
        ) : p.warnings > 0 ? (
          <span className="earth-word">{w.form.warnings(p.warnings)}</span>
        ) : (
          p.checking && <span className="quiet">{w.form.checking}</span>
        )}
        <span className={p.draft.failed ? 'err' : 'quiet'}>
          {p.draft.failed ? w.form.draftNot : p.draft.at && w.form.draftSaved(clockOf(p.draft.at))}
        </span>
      </div>
      {p.from !== null && (
        <label className="save-from small" title={w.form.fromHint}>
          <span>{w.form.from}</span>
          <input type="date" className="input" value={p.from} onChange={(event) => p.onFrom(event.target.value)} />
        </label>
      )}
      {p.back.id === null ? (
        <Link className="btn" to="/desk/registers/$register" params={{ register: p.back.register }}>
          {w.cancel}
        </Link>
      ) : (
        <Link className="btn" to="/desk/registers/$register/$id" params={{ register: p.back.register, id: p.back.id }}>
          {w.cancel}
        </Link>
      )}
      <button type="submit" className="btn ink" aria-disabled={p.busy}>
        {p.busy ? w.form.saving : w.form.save}
        <kbd>{SAVE_KEYS}</kbd>
      </button>
    </div>
  );
}
