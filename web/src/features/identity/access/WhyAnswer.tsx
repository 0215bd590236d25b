import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { Icon } from '@/ui/Icon';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { q } from '../query';
import type { Why } from '../wire';
import { Belongs } from './Belongs';
import { Chain } from './Chain';
import { usePostOf } from './usePostOf';

/** Why somebody can see this record: the verdict first, then every way that leads to it, step by step; or why not. */
export function WhyAnswer({ account, record }: { account: string; record: string }) {
  const w = useOfficersWords();
  const language = useLanguage();
  const who = usePostOf(account);
  const { data, error, refetch } = useQuery(from<Why>(q('/api/desk/access/why', { account, record })));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const title = pick(data.record.title, language);
  return (
    <article className="why">
      <p className={data.allowed ? 'verdict is-yes' : 'verdict is-no'}>
        <Icon name={data.allowed ? 'check' : 'close'} size="0.9em" />
        {data.allowed ? w.access.yes(who, title) : w.access.no(who, title)}
      </p>
      <Belongs record={data.record} permission={data.permission} />
      {data.refusal && <p className="why-not">{pick(data.refusal, language)}</p>}
      {data.reasons.length > 1 && <p className="mid">{w.access.reasons(data.reasons.length)}</p>}
      {data.reasons.map((reason, n) => (
        <Chain
          key={reason.grant.id}
          who={who}
          reason={reason}
          record={data.record}
          permission={data.permission}
          label={w.access.chain.label(n + 1)}
        />
      ))}
    </article>
  );
}
