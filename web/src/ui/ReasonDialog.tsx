import { type FormEvent, type ReactNode, useState } from 'react';
import type { Csrf } from '@/lib/api';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from './ProblemView';
import { Sheet } from './Sheet';
import { TextInput } from './fields';

/** Letters of the shortest reason that says anything. */
const SHORTEST = 2;

/** Asks why, and does it. */
export function ReasonDialog<T>(p: {
  title: string;
  lead?: ReactNode;
  label: string;
  hint?: string;
  /** Said where the reason is too short; absent: only the server says so. */
  needed?: string;
  /** Lines of a long text; absent: one line. */
  rows?: number;
  cancel: string;
  go: string;
  send: (csrf: Csrf, reason: string) => Promise<T>;
  onClose: () => void;
  onDone: (answer: T) => void;
  /** What there is to say of a refusal beside its own words. */
  more?: (refusal: unknown) => ReactNode;
  /** What the button says meanwhile. */
  working?: string;
}) {
  const sending = useSending();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = p.needed !== undefined && reason.trim().length < SHORTEST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short) sending.run((csrf) => p.send(csrf, reason.trim()), p.onDone);
  };
  return (
    <Sheet title={p.title} onClose={p.onClose}>
      {p.lead && <div className="mid">{p.lead}</div>}
      <form className="fields" onSubmit={submit} noValidate>
        <TextInput
          wide
          autoFocus
          long={p.rows !== undefined}
          rows={p.rows}
          label={p.label}
          hint={p.hint}
          value={reason}
          onChange={setReason}
          error={tried && short ? p.needed : undefined}
        />
        {sending.refusal !== null && (
          <div className="wide">
            <ProblemNotice error={sending.refusal} />
            {p.more?.(sending.refusal)}
          </div>
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {p.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {sending.busy && p.working !== undefined ? p.working : p.go}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
