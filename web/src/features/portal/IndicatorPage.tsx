import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { either } from '@/lib/api';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { baseText, targetText } from '@/lib/quantity';
import type { Indicator } from '@/lib/types';
import { Amount } from '@/ui/Amount';
import { useTitle } from '@/ui/useTitle';
import { CommitmentRow } from './CommitmentRow';
import { ItemFrame } from './ItemFrame';
import { PublicStanding } from './PublicStanding';
import { indicator } from './requests';
import './plan-view.css';

/** /plans/:key/indicators/:code : one indicator, its sentence first. */
export function IndicatorPage() {
  const { key, code } = useParams({ from: '/portal/plans/$key/indicators/$code' });
  const { data } = useSuspenseQuery(indicator(key, code));
  const m = useMessages();
  const language = useLanguage();
  const i = data.indicator;
  const named = useNamed();
  const title = named.name(i);
  useTitle(`${title} · ${named.title(data.plan)}`);
  return (
    <ItemFrame
      plan={data.plan}
      kind="INDICATOR"
      code={i.code}
      title={title}
      source={i.source}
      start={i.start}
      sectionId={i.sectionId}
      previous={data.previous}
      next={data.next}
      history={data.history}
    >
      <p className="item-tags">
        {i.nature && <span className={i.nature === 'BINDING' ? 'tag bind' : 'tag line'}>{m.nature[i.nature]}</span>}
        {i.target.cumulative && <span className="tag line">{m.quantity.cumulative}</span>}
        <span className="small quiet">
          {either(i.group, i.groupEn, language)} · {m.item.indicatorNo(i.ordinal)}
        </span>
      </p>
      <p className="sentence">{sentence(i)}</p>
      <div className="item-figures">
        <div>
          <span className="small quiet">{m.quantity.base(i.base.year)}</span>
          <p className="figure-base">
            <Amount value={i.base.value} unit={i.unit} printed={i.base.text} />
          </p>
        </div>
        <span className="figure-arrow" aria-hidden="true">
          →
        </span>
        <div>
          <span className="small quiet">{m.quantity.target(i.target.year)}</span>
          {i.target.relative ? (
            <p className="figure-words">{i.target.relative}</p>
          ) : (
            <p className="figure-target">
              <Amount value={i.target.value} unit={i.unit} printed={i.target.text} comparator={i.target.comparator} />
            </p>
          )}
        </div>
      </div>
      {i.nature && <p className="mid">{i.nature === 'BINDING' ? m.item.binding : m.item.expected}</p>}
      {i.target.cumulative && <p className="mid">{m.item.cumulative}</p>}
      <PublicStanding plan={key} code={code} />
      {data.related.length > 0 && (
        <section className="item-related" aria-labelledby="related-h">
          <h2 id="related-h">{m.item.related}</h2>
          <ul className="facts-list">
            {data.related.map((c) => (
              <CommitmentRow key={c.code} planKey={key} commitment={c} />
            ))}
          </ul>
        </section>
      )}
    </ItemFrame>
  );

  /** What a person would say; made only of the figures shown. */
  function sentence({ base, target, unit }: Indicator): string {
    const from = base.value !== null ? baseText(base, unit, language) : null;
    const baseYear = base.year;
    if (target.relative) return m.item.indicatorRelative({ words: target.relative, from, baseYear });
    const to = targetText(target, unit, language);
    return from === null
      ? m.item.indicatorNoBase({ to, year: target.year })
      : m.item.indicatorSentence({ from, to, year: target.year, baseYear });
  }
}
