import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage } from '@/lib/i18n';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { recount } from './requests';

/** Whether it recomputes to the same bits, and what is known differently since. */
export function KnownNowPart({ id }: { id: string }) {
  const w = useEvaluationWords();
  const language = useLanguage();
  const all = useQuery(recount(id));
  if (all.error) return <ProblemView error={all.error} retry={() => void all.refetch()} />;
  if (!all.data) return <Skeleton />;
  const known = all.data.knownNow;
  return (
    <section className="sheet evaluations-part" aria-labelledby="known-h">
      <h2 className="h s" id="known-h">
        {w.knownNow}
      </h2>
      <p>
        {all.data.identical ? w.sameBits : <b className="err">{w.otherBits}</b>}{' '}
        <span className="quiet small">{w.hash(all.data.sha256)}</span>
      </p>
      <p>{known.length === 0 ? w.noDifference : w.differenceCount(known.length)}</p>
      {known.length > 0 && (
        // On a phone it is wider than the screen: arrows move it once it has the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x" role="group" aria-label={w.knownNow} tabIndex={0}>
          <table className="evaluations-table">
            <thead>
              <tr>
                <th scope="col">{w.what}</th>
                <th scope="col">{w.then}</th>
                <th scope="col">{w.now}</th>
                <th scope="col">{w.why}</th>
              </tr>
            </thead>
            <tbody>
              {known.map((one) => (
                <tr key={`${one.kind}-${one.code}-${one.period ?? ''}`}>
                  <th scope="row">
                    {pick(one.kindLabel, language)} {one.code} {one.name}
                  </th>
                  <td>{one.then ? pick(one.then, language) : w.nothing}</td>
                  <td>{one.now ? pick(one.now, language) : w.nothing}</td>
                  <td>{one.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
