import { type FormEvent, type ReactNode, useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import type { Sending } from '@/lib/useSending';

/** A form over the page: fields, what follows from them, one button. `onSend` runs only when `sound`. */
export function ChangeForm(p: {
  title: string;
  lead?: ReactNode;
  go?: string;
  consequences?: readonly (string | false | null)[];
  sound: boolean;
  sending: Sending;
  onSend: () => void;
  onClose: () => void;
  children: (tried: boolean) => ReactNode;
}) {
  const w = useOrganisationWords();
  const [tried, setTried] = useState(false);
  const follows = (p.consequences ?? []).filter((line): line is string => Boolean(line));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (p.sound) p.onSend();
  };
  return (
    <Sheet title={p.title} onClose={p.onClose}>
      {p.lead && <div className="mid">{p.lead}</div>}
      <form className="fields change-form" onSubmit={submit} noValidate>
        {p.children(tried)}
        {follows.length > 0 && (
          <section className="wide follows" aria-label={w.form.consequences}>
            <h3 className="small quiet">{w.form.consequences}</h3>
            <ul role="list">
              {follows.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        {p.sending.refusal !== null && (
          <div className="wide">
            <ProblemNotice error={p.sending.refusal} />
          </div>
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {w.form.cancel}
          </button>
          <button type="submit" className="btn ink" aria-disabled={p.sending.busy}>
            {p.sending.busy ? w.form.saving : (p.go ?? w.form.save)}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
