import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { PageHead } from '../PageHead';
import { definition, fetchQueue, queueAt } from '../requests';
import type { Definition, Pair } from '../types';
import { PartTags } from './PartTags';
import { percentOf } from './scores';
import '../register.css';
import './match.css';

/** /desk/registers/$register/same : pairs of records that may be one, likeliest first. */
export function QueuePage() {
  const { register } = useParams({ from: '/desk/registers/$register/same' });
  const { data, error, refetch } = useQuery(definition(register));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return <Queue of={data} />;
}

function Queue({ of }: { of: Definition }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const { done } = useSearch({ from: '/desk/registers/$register/same' });
  useTitle(w.match.title(pick(of.title, language)));
  const list = useInfiniteQuery({
    queryKey: [queueAt(of.key, null)],
    queryFn: ({ pageParam, signal }) => fetchQueue(queueAt(of.key, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (list.error) return <ProblemView error={list.error} retry={() => void list.refetch()} />;
  const first = list.data?.pages[0];
  return (
    <div className="register-page match-page">
      <PageHead of={of} title={w.match.title(pick(of.title, language))} lead={w.match.lead} />
      {(done === 'merged' || done === 'apart') && (
        <p className="notice" role="status">
          {done === 'merged' ? w.match.done : w.match.doneApart}
        </p>
      )}
      {!first ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p className="row wrap small">
            <b className="num">{w.match.open(first.open.toLocaleString('en'))}</b>
            {first.waiting > 0 && <span className="mid">{w.match.waiting(first.waiting.toLocaleString('en'))}</span>}
            {first.wide > 0 && <span className="earth-word">{w.match.wide(first.wide.toLocaleString('en'))}</span>}
          </p>
          {first.pairs.length === 0 ? (
            <div className="empty">
              <p>{w.match.none}</p>
              <p className="small quiet">{w.match.noneHint}</p>
            </div>
          ) : (
            <ol role="list" className="pair-list">
              {list.data?.pages
                .flatMap((page) => page.pairs)
                .map((pair) => (
                  <PairLine key={`${pair.a.id}/${pair.b.id}`} of={of} pair={pair} />
                ))}
            </ol>
          )}
          {list.hasNextPage && (
            <p>
              <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
                {w.match.more}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

function PairLine({ of, pair }: { of: Definition; pair: Pair }) {
  const w = useRegisterWorkWords();
  return (
    <li className="pair-line">
      <span className="pair-score num">{percentOf(pair.score)}</span>
      <span className="pair-names">
        <b>{pair.a.title}</b>
        <b>{pair.b.title}</b>
      </span>
      <PartTags of={of} parts={pair.parts} />
      <Link
        className="btn small"
        to="/desk/registers/$register/same/$a/$b"
        params={{ register: of.key, a: String(pair.a.id), b: String(pair.b.id) }}
        aria-label={`${w.match.look} ${pair.a.title} / ${pair.b.title}`}
      >
        {w.match.look}
      </Link>
    </li>
  );
}
