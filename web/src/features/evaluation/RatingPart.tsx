import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useLanguage, useNamed } from '@/lib/i18n';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { type Rated, type RatingList, ratings } from './requests';

const TAGS = { DONE: 'tag water', ON_COURSE: 'tag line', BEHIND: 'tag earth', NOT_MEASURABLE: 'tag dotted' } as const;

const said = (counts: RatingList['counts']) => ({
  all: (counts.DONE ?? 0) + (counts.ON_COURSE ?? 0) + (counts.BEHIND ?? 0) + (counts.NOT_MEASURABLE ?? 0),
  done: counts.DONE ?? 0,
  course: counts.ON_COURSE ?? 0,
  behind: counts.BEHIND ?? 0,
  unknown: counts.NOT_MEASURABLE ?? 0,
});

/** How every promise was rated and why, the binding indicators apart. */
export function RatingPart({ id }: { id: string }) {
  const w = useEvaluationWords();
  const all = useQuery(ratings(id));
  if (all.error) return <ProblemView error={all.error} retry={() => void all.refetch()} />;
  if (!all.data) return <Skeleton />;
  const indicators = all.data.ratings.filter((one) => one.kind === 'INDICATOR');
  const binding = indicators.filter((one) => one.binding);
  const expected = indicators.filter((one) => !one.binding);
  const promises = all.data.ratings.filter((one) => one.kind !== 'INDICATOR');
  return (
    <section className="sheet evaluations-part" aria-labelledby="ratings-h">
      <h2 className="h s" id="ratings-h">
        {w.ratings}
      </h2>
      <p className="evaluations-say">{w.say(said(all.data.counts))}</p>
      {promises.length > 0 && <p className="evaluations-say">{w.sayPromises(said(all.data.promises))}</p>}
      {binding.length > 0 && <Lines title={w.bindingTitle(binding.length)} lines={binding} />}
      <Lines title={w.indicatorsTitle} lines={expected} />
      {promises.length > 0 && <Lines title={w.promisesTitle} lines={promises} />}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Rated[] }) {
  const w = useEvaluationWords();
  const language = useLanguage();
  const named = useNamed();
  return (
    <>
      <h3 className="h s">{title}</h3>
      <ul className="evaluations-ratings">
        {lines.map((one) => (
          <li key={`${one.kind}-${one.code}`}>
            <span className="quiet small">{one.code}</span>
            <b>{named.name({ name: one.name, nameEn: one.nameEn ?? null })}</b>
            <span className="evaluations-tags">
              <span className={TAGS[one.rating]}>{pick(one.ratingLabel, language)}</span>
              {one.simulated && <span className="tag dotted">{w.simulated}</span>}
            </span>
            <span className="evaluations-why">
              {pick(one.reason, language)}
              {one.measuredBy && <i className="quiet">（{w.by(one.measuredBy)}）</i>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
