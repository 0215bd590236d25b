import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { useSession } from '@/lib/session';
import { FileDrop } from '@/ui/FileDrop';
import { Progress } from '@/ui/Progress';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PageHead } from '../PageHead';
import { columnsOfFile, definition, importFile, mappings, putMapping } from '../requests';
import type { Definition, Heading, Report } from '../types';
import { ColumnMap } from './ColumnMap';
import { ReportView } from './ReportView';
import { type Mapping, guessed } from '@/form/mapping';
import '../register.css';
import '@/form/columns.css';

/** Under this key one's own chosen headings are kept; one list a register is enough. */
const REMEMBERED = 'headings';

type Step =
  | { at: 'waiting' }
  | { at: 'busy'; name: string; share: number; apply: boolean }
  | { at: 'mapping'; file: File; heading: Heading }
  | { at: 'tried'; file: File; heading: Heading; report: Report }
  | { at: 'done'; report: Report };

/** /desk/registers/$register/import : a file, its columns, a dry run, and only then the import. */
export function RegisterImportPage() {
  const { register } = useParams({ from: '/desk/registers/$register/import' });
  const of = useQuery(definition(register));
  const own = useQuery(mappings(register));
  const error = of.error ?? own.error;
  if (error) return <ProblemView error={error} retry={() => void Promise.all([of.refetch(), own.refetch()])} />;
  if (!of.data || !own.data) return <Skeleton />;
  const remembered = own.data.mappings.find((one) => one.key === REMEMBERED)?.mapping.columns ?? {};
  return <Import of={of.data} remembered={remembered} />;
}

function Import({ of, remembered }: { of: Definition; remembered: Mapping }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const { session } = useSession();
  const [step, setStep] = useState<Step>({ at: 'waiting' });
  const [mapping, setMapping] = useState<Mapping>({});
  const [exchange, setExchange] = useState('');
  const [refusal, setRefusal] = useState<{ name: string; why: unknown } | null>(null);
  const title = w.intake.title(pick(of.title, language));
  useTitle(title);

  const open = async (file: File) => {
    if (!session) return;
    setRefusal(null);
    const share = (sent: number) => setStep({ at: 'busy', name: file.name, share: sent, apply: false });
    share(0);
    try {
      const heading = await columnsOfFile(session.csrf, of.key, file, share);
      const fields = new Set(of.fields.filter((field) => !field.derived).map((field) => field.key));
      setMapping(guessed(heading.columns, remembered, fields));
      setStep({ at: 'mapping', file, heading });
    } catch (why) {
      setRefusal({ name: file.name, why });
      setStep({ at: 'waiting' });
    }
  };

  const run = async (file: File, heading: Heading, apply: boolean) => {
    if (!session) return;
    setRefusal(null);
    const share = (sent: number) => setStep({ at: 'busy', name: file.name, share: sent, apply });
    share(0);
    try {
      const report = await importFile(session.csrf, of.key, file, { mapping, exchange, apply }, share);
      if (!report.applied)
        await putMapping(session.csrf, of.key, REMEMBERED, { columns: { ...remembered, ...mapping } });
      setStep(report.applied ? { at: 'done', report } : { at: 'tried', file, heading, report });
      await queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk/registers') });
    } catch (why) {
      setRefusal({ name: file.name, why });
      setStep({ at: 'mapping', file, heading });
    }
  };

  return (
    <div className="register-page register-import">
      <PageHead of={of} title={title} lead={w.intake.lead} />
      {refusal && (
        <ProblemNotice error={refusal.why}>
          <span>
            <b>{refusal.name}</b> {w.intake.refusedFile}
          </span>
        </ProblemNotice>
      )}
      {step.at === 'busy' && (
        <section className="drop is-busy" aria-live="polite">
          <b>{step.name}</b>
          <Progress
            label={
              step.share < 1
                ? w.intake.sending(Math.floor(step.share * 100))
                : step.apply
                  ? w.intake.applying
                  : w.intake.reading
            }
            share={step.share < 1 ? step.share : null}
          />
        </section>
      )}
      {(step.at === 'mapping' || step.at === 'tried') && (
        <>
          {step.at === 'tried' && (
            <ReportView
              of={of}
              name={step.file.name}
              report={step.report}
              onApply={() => void run(step.file, step.heading, true)}
            />
          )}
          <ColumnMap
            of={of}
            name={step.file.name}
            heading={step.heading}
            mapping={mapping}
            onMapping={setMapping}
            exchange={exchange}
            onExchange={setExchange}
            onTry={() => void run(step.file, step.heading, false)}
          />
        </>
      )}
      {step.at === 'done' && (
        <ReportView of={of} name="" report={step.report}>
          <Link className="btn ink" to="/desk/registers/$register" params={{ register: of.key }}>
            {w.intake.see}
          </Link>
          {step.report.held > 0 && of.may.includes('match') && (
            <Link className="btn" to="/desk/registers/$register/held" params={{ register: of.key }}>
              {w.intake.seeHeld}
            </Link>
          )}
        </ReportView>
      )}
      {step.at !== 'busy' && (
        <FileDrop label={title} again={step.at !== 'waiting'} words={w.intake} onFile={(file) => void open(file)} />
      )}
    </div>
  );
}
