import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import { types } from '../requests';
import '../cases.css';

/** /desk/cases/new : what kind of case it is; where one may open only one kind, its form at once. */
export function ChooseTypePage() {
  const w = useCasesWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(types());
  useTitle(w.open.title);
  useListKeys({ arrows: true });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const may = data.types.filter((type) => type.mayOpen);
  const [only] = may;
  if (only && may.length === 1) return <Navigate to="/desk/cases/$type/new" params={{ type: only.key }} replace />;
  return (
    <div className="cases-page is-narrow">
      <header className="cases-head">
        <h1 className="h page-title">{w.open.title}</h1>
      </header>
      <p className="mid">{may.length > 0 ? w.open.lead : w.open.none}</p>
      <ul role="list" className="type-list">
        {may.map((type) => (
          <li key={type.key}>
            <Link to="/desk/cases/$type/new" params={{ type: type.key }} data-row="" className="type-link">
              <b>{pick(type.title, language)}</b>
              <span className="mid small">{pick(type.description, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
