import { type FormEvent, type ReactNode, useState } from 'react';
import type { Csrf } from '@/lib/api';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { TextInput } from '@/ui/fields';

/** Asks why, and does it. */
export function ReasonDialog<T>(p: {
  title: string;
  lead: ReactNode;
  go: string;
  send: (csrf: Csrf, reason: string) => Promise<T>;
  onClose: () => void;
  onDone: (answer: T) => void;
}) {
  const w = useRegisterWorkWords();
  const common = useRegisterWords();
  const sending = useSending();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short) sending.run((csrf) => p.send(csrf, reason.trim()), p.onDone);
  };
  return (
    <Sheet title={p.title} onClose={p.onClose}>
      <p className="mid">{p.lead}</p>
      <form className="fields" onSubmit={submit} noValidate>
        <TextInput
          wide
          long
          autoFocus
          label={w.match.reason}
          hint={w.match.reasonHint}
          value={reason}
          onChange={setReason}
          error={tried && short ? w.match.reasonNeeded : undefined}
        />
        {sending.refusal !== null && (
          <div className="wide">
            <ProblemNotice error={sending.refusal} />
          </div>
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {common.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {sending.busy ? common.working : p.go}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
