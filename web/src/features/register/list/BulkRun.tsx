import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { type Csrf, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import type { BulkReport, Definition } from '../types';

/** Asks, tells what it would do and why not for some, and only then does it. */
export function BulkRun(p: {
  of: Definition;
  title: string;
  /** Whether what was asked for is there; shows what is not. */
  sound: () => boolean;
  send: (csrf: Csrf, apply: boolean) => Promise<BulkReport>;
  onClose: () => void;
  onDone: () => void;
  children: ReactNode;
}) {
  const w = useRegisterWords();
  const work = useRegisterWorkWords();
  const sending = useSending();
  const [report, setReport] = useState<BulkReport | null>(null);
  const close = () => {
    if (sending.busy) return;
    if (report?.applied) p.onDone();
    p.onClose();
  };
  const run = (apply: boolean) => sending.run((csrf) => p.send(csrf, apply), setReport);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (p.sound()) run(false);
  };
  const n = (count: number) => count.toLocaleString('en');
  return (
    <Sheet title={p.title} onClose={close}>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      {report === null ? (
        <form className="fields" noValidate onSubmit={submit}>
          {p.children}
          <div className="dialog-acts wide">
            <button type="button" className="btn" onClick={close}>
              {w.cancel}
            </button>
            <button type="submit" className="btn ink" aria-disabled={sending.busy}>
              {sending.busy ? work.bulk.trying : work.bulk.tryOut}
            </button>
          </div>
        </form>
      ) : (
        <>
          <p role="status">
            <b>{report.applied ? work.bulk.did(n(report.done)) : work.bulk.wouldDo(n(report.done), n(report.total))}</b>
          </p>
          <Refusals of={p.of} report={report} />
          <div className="dialog-acts">
            {report.applied ? (
              <button type="button" className="btn ink" onClick={close}>
                {work.bulk.finish}
              </button>
            ) : (
              <>
                <button type="button" className="btn" onClick={() => !sending.busy && setReport(null)}>
                  {work.bulk.back}
                </button>
                {report.done > 0 && (
                  <button type="button" className="btn ink" aria-disabled={sending.busy} onClick={() => run(true)}>
                    {sending.busy ? work.bulk.doing : work.bulk.go(n(report.done))}
                  </button>
                )}
              </>
            )}
          </div>
        </>
      )}
    </Sheet>
  );
}

function Refusals({ of, report }: { of: Definition; report: BulkReport }) {
  const w = useRegisterWords();
  const work = useRegisterWorkWords();
  const language = useLanguage();
  if (report.refusals.length === 0) return null;
  return (
    <ul role="list" className="outcomes">
      {report.refusals.map((refusal) => (
        <li key={`${refusal.code}/${refusal.why.zh}`}>
          <span>
            <b className="err">
              {report.applied ? work.bulk.didNot(String(refusal.records)) : work.bulk.cannot(String(refusal.records))}
            </b>{' '}
            {pick(refusal.why, language)}
            <br />
            <span className="small mid">
              {refusal.examples.map((one, i) => (
                <span key={one.id}>
                  {i > 0 && w.listMark}
                  <Link to="/desk/registers/$register/$id" params={{ register: of.key, id: String(one.id) }}>
                    {one.title}
                  </Link>
                </span>
              ))}
              {refusal.records > refusal.examples.length && ` ${work.bulk.and(String(refusal.records))}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
