import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import type { BodyFigure } from '@/lib/types';

/** What the body of the plan promises of the same thing; where it is another number, it says so. */
export function InBody({ plan, figures }: { plan: string; figures: readonly BodyFigure[] }) {
  const w = useIndicatorWords();
  return (
    <section className="sheet" aria-labelledby="body-h">
      <h2 className="h s" id="body-h">
        {w.body.title} <span className="quiet small">{w.body.lead}</span>
      </h2>
      <Figures plan={plan} figures={figures} />
    </section>
  );
}

/** On the list: where table and body differ. */
export function Differing({ plan, figures }: { plan: string; figures: readonly BodyFigure[] }) {
  const w = useIndicatorWords();
  return (
    <section className="sheet indicators-differing" aria-labelledby="differing-h">
      <h2 className="h s" id="differing-h">
        {w.body.differing(figures.length)}
      </h2>
      <Figures plan={plan} figures={figures} />
    </section>
  );
}

function Figures({ plan, figures }: { plan: string; figures: readonly BodyFigure[] }) {
  const w = useIndicatorWords();
  const language = useLanguage();
  return (
    <ul className="body-figures">
      {figures.map((one) => (
        <li key={`${one.indicator} ${one.commitment}`}>
          <Link to="/plans/$key/commitments/$code" params={{ key: plan, code: one.commitment }}>
            {one.title}
          </Link>{' '}
          <span className={one.differs ? 'tag bind' : 'tag line'}>{one.differs ? w.body.differs : w.body.same}</span>
          <p className="small mid">{pick(one.says, language)}</p>
        </li>
      ))}
    </ul>
  );
}
