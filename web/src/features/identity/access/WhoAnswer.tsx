import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { q } from '../query';
import type { WhoSees } from '../wire';
import { Belongs } from './Belongs';

/** Everybody who can see one record, each with the sentence that says why. */
export function WhoAnswer({ record }: { record: string }) {
  const w = useOfficersWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(from<WhoSees>(q('/api/desk/access/who', { record })));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <p className="verdict">{w.access.whoSum(data.accounts.length, pick(data.record.title, language))}</p>
      <Belongs record={data.record} permission={data.permission} />
      <ul className="reaches">
        {data.accounts.map((a) => (
          <li key={a.username}>
            <p>
              <b>{pick(a.post, language)}</b>
              <br />
              <small className="quiet">{pick(a.unit, language)}</small>
            </p>
            <ul>
              {a.reasons.map((r) => (
                <li key={r.grant.id}>{pick(r.sentence, language)}</li>
              ))}
            </ul>
            <Link
              to="/desk/access"
              search={{ ask: 'why', account: a.username, record }}
              aria-label={`${w.access.see} · ${pick(a.post, language)}`}
            >
              {w.access.see}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
