import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { openCases, openLists } from './requests';
import './open.css';

/** /registers : the lists that are public. */
export function OpenListsPage() {
  const o = useOpenWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(openLists());
  const { data: cases } = useQuery(openCases());
  useTitle(o.title);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <div className="page open-page">
      <h1 className="page-h">{o.title}</h1>
      <p className="mid">{data.registers.length > 0 ? o.lead : o.none}</p>
      <p className="open-ways">
        <Link className="btn" to="/services">
          {o.services.title}
        </Link>
        <Link className="btn" to="/answers">
          {o.answers.title}
        </Link>
        <Link className="btn" to="/opportunities">
          {o.opportunities.title}
        </Link>
        <Link className="btn" to="/ask/$door" params={{ door: 'enquiry' }}>
          {o.answers.ask}
        </Link>
        <Link className="btn" to="/ask/$door" params={{ door: 'petition' }}>
          {o.petition}
        </Link>
      </p>
      <ul role="list" className="open-lists">
        {data.registers.map((register) => (
          <li key={register.key}>
            <Link to="/registers/$register" params={{ register: register.key }}>
              <b>{pick(register.title, language)}</b>
            </Link>
            <p className="mid">{pick(register.description, language)}</p>
          </li>
        ))}
        {(cases?.types ?? []).map((type) => (
          <li key={type.key}>
            <Link to="/cases/$type" params={{ type: type.key }}>
              <b>{pick(type.title, language)}</b>
            </Link>
            <p className="mid">{pick(type.description, language)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
