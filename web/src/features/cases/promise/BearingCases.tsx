import { useQuery } from '@tanstack/react-query';
import { usePairWords } from '@/lib/pairWords';
import { CaseLink } from '../marks';
import { bearing } from './requests';

const SHOWN = 10;

/** The cases that bear on an item of the plan, as far as the reader may see them. */
export function BearingCases({ plan, code }: { plan: string; code: string }) {
  const w = usePairWords();
  const { data } = useQuery(bearing(plan, code));
  if (!data) return null;
  return (
    <section className="sheet" aria-labelledby="bearing-h">
      <h2 className="h s" id="bearing-h">
        {w.bearing}
      </h2>
      <p className="small mid">{w.bearingSay(data.total)}</p>
      {data.months.length > 0 && (
        <dl className="kv">
          {data.months.map(({ month, cases }) => [
            <dt key={`${month}-t`} className="num">
              {month}
            </dt>,
            <dd key={month} className="num">
              {cases}
            </dd>,
          ])}
        </dl>
      )}
      <ul role="list">
        {data.cases.slice(0, SHOWN).map((one) => (
          <li key={one.number}>
            <CaseLink type={one.type} number={one.number}>
              {one.title}
            </CaseLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
