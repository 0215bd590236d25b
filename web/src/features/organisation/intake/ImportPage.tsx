import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';
import { FileDrop } from '@/ui/FileDrop';
import { ProblemNotice } from '@/ui/ProblemView';
import { Progress } from '@/ui/Progress';
import { useTitle } from '@/ui/useTitle';
import { type Table, importTable, peopleTemplate } from '../requests';
import type { ImportReport } from '../types';
import { DryRun } from './DryRun';
import '../organisation.css';

type Step =
  | { at: 'waiting' }
  | { at: 'sending'; file: File; apply: boolean; share: number }
  | { at: 'refused'; file: File; why: unknown }
  | { at: 'tried'; file: File; report: ImportReport }
  | { at: 'done'; report: ImportReport };

/** A table from a file: what it would do is shown first and adds up; only then is it applied. */
function ImportPage({
  table,
  back,
}: {
  table: Table;
  back: '/desk/people' | '/desk/units' | '/desk/responsibilities';
}) {
  const w = useOrganisationWords();
  const queries = useQueryClient();
  const { session } = useSession();
  const [step, setStep] = useState<Step>({ at: 'waiting' });
  useTitle(w.intake.titleOf[table]);

  const send = async (file: File, apply: boolean) => {
    if (!session) return;
    setStep({ at: 'sending', file, apply, share: 0 });
    try {
      const report = await importTable(table, session.csrf, file, apply, (share) =>
        setStep({ at: 'sending', file, apply, share }),
      );
      setStep(report.applied ? { at: 'done', report } : { at: 'tried', file, report });
      if (report.applied)
        await queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk') });
    } catch (why) {
      setStep({ at: 'refused', file, why });
    }
  };

  return (
    <div className="desk-page intake">
      <p className="small">
        <Link to={back}>{w.intake.seeOf[table]}</Link>
      </p>
      <header className="desk-head">
        <h1 className="h">{w.intake.titleOf[table]}</h1>
        <span className="mid">{w.intake.lead}</span>
        <span className="grow" />
        {table === 'people' && (
          <a className="btn small" href={peopleTemplate} download>
            {w.intake.template}
          </a>
        )}
      </header>
      {step.at === 'sending' ? (
        <section className="drop is-busy" aria-live="polite">
          <b>{step.file.name}</b>
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
      ) : step.at === 'done' ? (
        <Done report={step.report}>
          <Link className="btn ink" to={back}>
            {w.intake.seeOf[table]}
          </Link>
          <button type="button" className="btn" onClick={() => setStep({ at: 'waiting' })}>
            {w.intake.another}
          </button>
        </Done>
      ) : (
        <>
          {step.at === 'refused' && (
            <ProblemNotice error={step.why}>
              <span>
                <b>{step.file.name}</b> {w.intake.refused}
              </span>
            </ProblemNotice>
          )}
          {step.at === 'tried' && (
            <DryRun name={step.file.name} report={step.report} onApply={() => void send(step.file, true)} />
          )}
          <FileDrop
            label={w.intake.titleOf[table]}
            again={step.at !== 'waiting'}
            words={w.intake}
            onFile={(file) => void send(file, false)}
          >
            {step.at === 'waiting' && <span className="hint drop-columns">{w.intake.columnsOf[table]}</span>}
          </FileDrop>
        </>
      )}
    </div>
  );
}

function Done({ report, children }: { report: ImportReport; children: React.ReactNode }) {
  const w = useOrganisationWords();
  const n = (count: number) => count.toLocaleString('en');
  return (
    <section className="notice" role="status">
      <span>
        <b>{w.intake.done(n(report.added + report.changed))}</b>{' '}
        <span className="mid">
          {w.intake.soundSum({
            sound: n(report.taken),
            fresh: n(report.added),
            changed: n(report.changed),
            unchanged: n(report.unchanged),
          })}
          {report.broken > 0 && ` · ${w.intake.broken} ${n(report.broken)}`}
        </span>
      </span>
      <span className="row wrap">{children}</span>
    </section>
  );
}

export const ImportPeoplePage = () => <ImportPage table="people" back="/desk/people" />;
export const ImportUnitsPage = () => <ImportPage table="units" back="/desk/units" />;
export const ImportResponsibilitiesPage = () => <ImportPage table="responsibilities" back="/desk/responsibilities" />;
