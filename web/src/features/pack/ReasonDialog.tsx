import { type FormEvent, useState } from 'react';
import { type Csrf, Problem } from '@/lib/api';
import { usePackWords } from '@/lib/packWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { TextInput } from '@/ui/fields';
import { Effects } from './Effects';
import { Findings } from './Findings';
import type { Edition, Effect, Finding } from './types';

/** Asks why, and puts another edition in force. */
export function ReasonDialog(p: {
  title: string;
  hint?: string;
  act: string;
  send: (csrf: Csrf, reason: string) => Promise<Edition>;
  onClose: () => void;
  onDone: (edition: Edition) => void;
}) {
  const w = usePackWords();
  const sending = useSending();
  const [reason, setReason] = useState('');
  const inTheWay =
    sending.refusal instanceof Problem ? (sending.refusal.more.effects as Effect[] | undefined) : undefined;
  const wrong =
    sending.refusal instanceof Problem ? (sending.refusal.more.findings as Finding[] | undefined) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.run((csrf) => p.send(csrf, reason.trim()), p.onDone);
  };
  return (
    <Sheet title={p.title} onClose={p.onClose}>
      {p.hint && <p className="mid">{p.hint}</p>}
      <form className="fields" onSubmit={submit} noValidate>
        <TextInput
          wide
          long
          rows={2}
          autoFocus
          label={w.reason}
          hint={w.reasonHint}
          value={reason}
          onChange={setReason}
        />
        {sending.refusal !== null && (
          <div className="wide">
            <ProblemNotice error={sending.refusal} />
            {inTheWay && <Effects effects={inTheWay} />}
            {wrong && <Findings findings={wrong} onGo={p.onClose} />}
          </div>
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={sending.busy}>
            {sending.busy ? w.working : p.act}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
