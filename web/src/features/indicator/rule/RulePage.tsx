import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useFilingWords } from '@/lib/filingWords';
import { useLanguage, useNamed } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { day } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { Assignments } from '../IndicatorSides';
import { indicator } from '../requests';
import { AssignForm } from './AssignForm';
import { RuleForm } from './RuleForm';
import '../indicators.css';
import '../forms/forms.css';

/** /desk/indicators/:plan/:code/rule : how it is judged, who files and who verifies, what the city assigns. */
export function RulePage() {
  const { plan, code } = useParams({ from: '/desk/indicators/$plan/$code/rule' });
  const w = useFilingWords();
  const words = useIndicatorWords();
  const language = useLanguage();
  const named = useNamed();
  const query = useQuery(indicator(plan, code, {}));
  const name = query.data ? named.name(query.data.line.indicator) : '';
  useTitle(name || w.rule.open);
  if (query.error) return <ProblemView error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton />;
  const page = query.data;
  const rule = page.line.rule;
  return (
    <div className="indicator-page">
      <nav className="indicator-crumb small quiet" aria-label={words.title}>
        <Link to="/desk/indicators" search={{ plan }}>
          {words.title}
        </Link>
        <span aria-hidden="true"> › </span>
        <Link to="/desk/indicators/$plan/$code" params={{ plan, code }} search={{}}>
          {name}
        </Link>
      </nav>
      <header>
        <h1 className="h page-title">{w.rule.title(name)}</h1>
        <p className="mid">{w.rule.lead}</p>
        <p className="small quiet">
          {rule?.decided && rule.since ? w.rule.current(rule.reason ?? '', day(rule.since, language)) : w.rule.read}
        </p>
      </header>
      <div className="indicator-grid">
        <div className="indicator-col">
          <RuleForm key={rule?.since ?? ''} plan={plan} page={page} />
        </div>
        <div className="indicator-col">
          <AssignForm plan={plan} page={page} />
          <Assignments page={page} />
        </div>
      </div>
    </div>
  );
}
