import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '@/lib/api';
import { useOrganisationWords } from '@/lib/organisationWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { Simulated } from '../Simulated';
import { useNames } from '../names';
import { type PeopleAsked, people } from '../requests';
import type { PeoplePage, Person } from '../types';

const PAGE = 50;

/** Those who fit, a page at a time; says how many fit and how many one can see at all. */
export function PeopleList({ asked }: { asked: PeopleAsked }) {
  const w = useOrganisationWords();
  const list = useInfiniteQuery({
    queryKey: ['/api/desk/people', 'list', asked],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<PeoplePage>(people(asked, pageParam, PAGE).queryKey[0], signal),
    getNextPageParam: (page) => page.next,
  });
  const narrowed = Boolean(asked.q ?? asked.unit);
  const { data: scope } = useQuery({ ...people({}, null, 1), enabled: narrowed });

  if (!list.data)
    return list.error ? <ProblemView error={list.error} retry={() => void list.refetch()} /> : <Skeleton lines={8} />;
  const rows = list.data.pages.flatMap((page) => page.people);
  const total = list.data.pages.at(-1)?.total ?? 0;
  const n = (count: number) => count.toLocaleString('en');
  if (rows.length === 0)
    return (
      <div className="empty">
        <p>{narrowed ? w.people.none : w.people.nobody}</p>
        <p className="small quiet">{narrowed ? w.people.noneHint : w.people.nobodyHint}</p>
      </div>
    );
  const rest = Math.min(PAGE, total - rows.length);
  return (
    <section aria-label={w.people.title}>
      <p className="mid counts" role="status">
        {narrowed && scope && `${w.people.ofScope(n(scope.total))} `}
        <b>{w.people.total(n(total))}</b>
        {rows.some((one) => one.simulated) && <span className="small quiet"> {w.simulatedPage}</span>}
      </p>
      <PeopleTable people={rows} />
      <div className="row more">
        {list.hasNextPage && (
          <button
            type="button"
            className="btn"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? w.people.loadingMore : w.people.more(rest)}
          </button>
        )}
        <span className="small quiet num">{w.people.shown(n(rows.length), n(total))}</span>
      </div>
    </section>
  );
}

function PeopleTable({ people: rows }: { people: Person[] }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const c = w.people.columns;
  return (
    <table className="rows people-table">
      <thead>
        <tr>
          <th scope="col">{c.name}</th>
          <th scope="col">{c.unit}</th>
          <th scope="col">{c.posts}</th>
          <th scope="col">{c.mobile}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <tr key={person.id}>
            <td>
              <Link to="/desk/people/$id" params={{ id: String(person.id) }} className="person-name" data-row="">
                {person.name}
              </Link>
              <Simulated when={person.simulated} />
              <small className="quiet num block">{person.staffNo}</small>
            </td>
            <td>{name(person.unit.name)}</td>
            <td>
              <Posts person={person} />
            </td>
            <td className={person.mobileMasked ? 'num' : 'quiet'}>{person.mobileMasked ?? w.people.noMobile}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Posts({ person }: { person: Person }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  if (person.posts.length === 0) return <span className="quiet">{w.people.noPost}</span>;
  return (
    <>
      {person.posts.map((post) => (
        <span className="block" key={`${post.unit.code}/${post.title.zh}/${post.area?.code ?? ''}`}>
          {name(post.title)}
          {post.area && <span className="mid"> {name(post.area.name)}</span>}
          {post.substitute && <span className="tag line">{w.units.substitute}</span>}
        </span>
      ))}
    </>
  );
}
