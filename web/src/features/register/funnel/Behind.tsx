import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get, pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { day } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { Skeleton } from '@/ui/Skeleton';
import { Simulated } from '@/form/Value';
import { stageOf } from '../definition';
import { type StayPage, type Which, behind } from '../figures/requests';
import type { Asked } from '../requests';
import type { Definition } from '../types';

/** A figure of the funnel. @see behind */
export interface BehindWhat {
  stage: string;
  which: Which;
  by?: string | undefined;
  group?: string | undefined;
  /** What the group is called. */
  name?: string;
}

/** The records behind one figure, each with when it came and went. */
export function Behind(p: { of: Definition; asked: Asked; what: BehindWhat; onClose: () => void }) {
  const { of, what } = p;
  const f = useFigureWords();
  const w = useRegisterWords();
  const language = useLanguage();
  const { stage, which, by, group } = what;
  const figure = { stage, which, by, group };
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [behind(of.key, p.asked, figure), 'pages'],
    queryFn: ({ pageParam, signal }) => get<StayPage>(behind(of.key, p.asked, figure, pageParam ?? undefined), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const stays = data?.pages.flatMap((page) => page.stays) ?? [];
  const words = { REACHED: f.reached, LEFT: f.left, HERE: f.here }[which];
  const named = stageOf(of, stage);
  const title = [what.name, named ? pick(named.title, language) : stage].filter(Boolean).join(' · ');
  return (
    <Sheet title={f.behind(title, words)} onClose={p.onClose}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && (
        <div className="table-scroll funnel-behind">
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{f.record}</th>
                <th scope="col">{f.began}</th>
                <th scope="col">{f.ended}</th>
                <th scope="col" className="n">
                  {f.stayed}
                </th>
              </tr>
            </thead>
            <tbody>
              {stays.map((stay) => (
                <tr key={`${stay.record}/${stay.ended ?? ''}`}>
                  <td data-label={f.record}>
                    <Link
                      className="record-name"
                      to="/desk/registers/$register/$id"
                      params={{ register: of.key, id: String(stay.record) }}
                    >
                      {stay.title ?? `#${stay.record}`}
                    </Link>{' '}
                    <Simulated when={stay.simulated} />
                  </td>
                  <td data-label={f.began} className="nowrap">
                    {stay.began ? day(stay.began, language) : f.unknown}
                  </td>
                  <td data-label={f.ended} className="nowrap">
                    {stay.ended ? day(stay.ended, language) : f.still}
                  </td>
                  <td data-label={f.stayed} className="n num nowrap">
                    {stay.days === null ? f.unknown : `${stay.days} ${f.days}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="row dialog-acts">
        {hasNextPage && (
          <button type="button" className="btn" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {f.more}
          </button>
        )}
        <button type="button" className="btn" onClick={p.onClose}>
          {w.close}
        </button>
      </p>
    </Sheet>
  );
}
