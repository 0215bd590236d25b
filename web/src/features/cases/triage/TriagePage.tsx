import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useTriageWords } from '@/lib/triageWords';
import { moment } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { type Figures, type OfType, report } from './requests';
import './triage.css';

const PLACES = 3;
const SHARES = ['accuracy', 'inThree', 'macroF1', 'calibrationError'] as const;

/** /desk/triage : how well triage tells, a type of case each. */
export function TriagePage() {
  const w = useTriageWords();
  const { data, error, refetch } = useQuery(report());
  useTitle(w.title);
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="page">
      <h1 className="page-h">{w.title}</h1>
      <p className="mid">{w.lead}</p>
      {data.types.length === 0 && <p className="empty">{w.none}</p>}
      {data.types.map((of) => (
        <TypeQuality key={of.type} of={of} />
      ))}
      <p className="small quiet">{w.fewNote(data.least, data.leastOfSubject)}</p>
    </div>
  );
}

function TypeQuality({ of }: { of: OfType }) {
  const w = useTriageWords();
  const language = useLanguage();
  const title = w.type(pick(of.title, language), pick(of.subject, language));
  const longest = of.answers.at(-1);
  return (
    <section className="triage-type" aria-label={title}>
      <h2 className="h s">{title}</h2>
      <p className="mid">
        {of.learnedAt === null ? w.notYet(of.from) : w.learned(of.examples, moment(of.learnedAt, language))}
        {' · '}
        {w.threshold(w.percent(of.byItself))}
        {of.simulated > 0 && (
          <>
            {' '}
            <span className="tag dotted">{w.madeUp}</span> {w.learnedSimulated(of.simulated)}
          </>
        )}
      </p>
      <div className="triage-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{w.figure}</th>
              <th scope="col" className="num" title={w.crossedNote}>
                {w.crossed}
              </th>
              {of.answers.map((some) => (
                <th key={some.days} scope="col" className="num" title={w.daysNote}>
                  {w.days(some.days)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{w.n}</th>
              <td className="num">{of.crossed?.n ?? (of.learnedAt === null ? '—' : w.measuring)}</td>
              {of.answers.map((some) => (
                <td key={some.days} className="num">
                  {some.figures.n}
                </td>
              ))}
            </tr>
            {SHARES.map((key) => (
              <tr key={key}>
                <th scope="row">{key === 'calibrationError' ? w.calibration : w[key]}</th>
                <td className="num">{of.crossed ? <Share value={of.crossed[key]} /> : '—'}</td>
                {of.answers.map((some) => (
                  <td key={some.days} className="num">
                    <Share value={some.figures[key]} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{w.alone}</th>
              <td className="num">—</td>
              {of.answers.map((some) => (
                <td key={some.days} className="num">
                  {w.aloneOf(some.byItself.cases, some.byItself.corrected)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {of.crossed && <Subjects figures={of.crossed} from={w.crossed} />}
      {longest && longest.figures.n > 0 && <Subjects figures={longest.figures} from={w.days(longest.days)} />}
    </section>
  );
}

/** Subject by subject, behind a press: there may be hundreds. */
function Subjects({ figures, from }: { figures: Figures; from: string }) {
  const w = useTriageWords();
  const language = useLanguage();
  return (
    <details>
      <summary>{w.perSubject(from)}</summary>
      <div className="triage-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{w.subject}</th>
              <th scope="col" className="num">
                {w.n}
              </th>
              {(['precision', 'recall', 'f1'] as const).map((key) => (
                <th key={key} scope="col" className="num">
                  {w[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...figures.subjects]
              .sort((one, other) => other.n - one.n)
              .map((one) => (
                <tr key={one.code}>
                  <th scope="row">{pick(one.label, language)}</th>
                  <td className="num">{one.n}</td>
                  {(['precision', 'recall', 'f1'] as const).map((key) => (
                    <td key={key} className="num">
                      <Share value={one[key]} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Missing is not zero. */
function Share({ value }: { value: number | null }) {
  const w = useTriageWords();
  return value === null ? <span className="quiet">{w.few}</span> : <>{value.toFixed(PLACES)}</>;
}
