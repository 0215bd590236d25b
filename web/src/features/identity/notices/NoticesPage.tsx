import { useQuery } from '@tanstack/react-query';
import { useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import type { components } from '@/lib/openapi';
import { from } from '@/lib/pageData';
import { moment } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import '../identity.css';

type NoticeList = components['schemas']['NoticeList'];
type NoticeLine = components['schemas']['NoticeLine'];

const TONE = { WAITING: 'tag earth', SENT: 'tag water', GIVEN_UP: 'tag line' };

/** /desk/notices : messages to people outside, to the system officer; to whom is masked. */
export function NoticesPage() {
  const w = useOfficersWords();
  const { data, error, refetch } = useQuery({ ...from<NoticeList>('/api/desk/notices'), staleTime: 0 });
  useTitle(w.notices.title);
  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">{w.notices.title}</h1>
        <p className="mid">{w.notices.lead}</p>
        {data?.simulated && (
          <p className="notice" role="note">
            {w.notices.sandbox}
          </p>
        )}
      </header>
      {error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton />
      ) : data.notices.length === 0 ? (
        <p className="empty">{w.notices.empty}</p>
      ) : (
        <ul className="tokens">
          {data.notices.map((one) => (
            <Line key={one.id} notice={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ notice: one }: { notice: NoticeLine }) {
  const w = useOfficersWords();
  const language = useLanguage();
  return (
    <li>
      <div>
        <p>
          <b className="num">{one.to}</b> <span className={TONE[one.state]}>{w.notices.state[one.state]}</span>{' '}
          {one.simulated && <span className="tag line">{w.notices.simulated}</span>}
        </p>
        <p>{one.text}</p>
        <p className="hint">
          {[
            moment(one.madeAt, language),
            one.tries > 1 && w.notices.tries(one.tries),
            one.failure && w.notices.failure(one.failure),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}
