import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useSession } from '@/lib/session';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { FigureCard } from './FigureCard';
import { type MeasureLine, caseMeasures, measures } from './requests';
import '../register.css';
import './figures.css';

/** /desk/measures : what the packs measure, each worked out now and held against its targets. */
export function FiguresPage() {
  const f = useFigureWords();
  const w = useRegisterWords();
  const language = useLanguage();
  const { session, may } = useSession();
  const records = may('records-read');
  const cases = may('cases-read');
  const overRecords = useQuery({ ...measures(), enabled: records });
  const overCases = useQuery({ ...caseMeasures(), enabled: cases });
  useTitle(f.title);
  const error = overRecords.error ?? overCases.error;
  if (error)
    return (
      <ProblemView
        error={error}
        retry={() => {
          void overRecords.refetch();
          void overCases.refetch();
        }}
      />
    );
  if (!session || (records && !overRecords.data) || (cases && !overCases.data)) return <Skeleton />;
  const all = [...(overRecords.data?.measures ?? []), ...(overCases.data?.measures ?? [])];
  const packs = new Map<string, MeasureLine[]>();
  for (const line of all) packs.set(line.pack, [...(packs.get(line.pack) ?? []), line]);
  return (
    <div className="register-page figures-page">
      <header>
        <h1 className="h page-title">{f.title}</h1>
        <p className="mid small">{f.lead}</p>
        <p className="quiet small">{w.simulatedPage}</p>
      </header>
      {all.length === 0 && <p className="mid">{f.none}</p>}
      {[...packs.entries()].map(([pack, lines]) => (
        <section key={pack} aria-labelledby={`pack-${pack}`}>
          <h2 className="pack-title" id={`pack-${pack}`}>
            {lines[0] && pick(lines[0].packTitle, language)}
          </h2>
          <div className="figure-cards">
            {lines.map((line) => (
              <FigureCard key={line.key} line={line} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
