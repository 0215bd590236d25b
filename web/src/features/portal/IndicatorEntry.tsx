import { Link } from '@tanstack/react-router';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { figure } from '@/lib/quantity';
import type { Base, Indicator } from '@/lib/types';
import { Amount } from '@/ui/Amount';

/** One indicator in a list: from its base to its target. */
export function IndicatorEntry(props: { planKey: string; indicator: Indicator; heading?: 'h3' | 'h4' }) {
  const { planKey, indicator: i, heading: Heading = 'h4' } = props;
  const m = useMessages();
  const named = useNamed();
  return (
    <li className="entry" id={i.code}>
      <Link className="plain" to="/plans/$key/indicators/$code" params={{ key: planKey, code: i.code }}>
        <span className="entry-no quiet">{i.ordinal}</span>
        <Heading className="entry-name">{named.name(i)}</Heading>
        <BaseToTarget indicator={i} />
        <p className="entry-tags">
          {i.nature === 'BINDING' && <span className="tag bind">{m.nature.BINDING}</span>}
          {(i.target.cumulative || i.base.cumulative) && <span className="tag line">{m.quantity.cumulative}</span>}
        </p>
      </Link>
    </li>
  );
}

/** 84 → 140 家; words where the target has no number; 缺数 where the base is missing. */
export function BaseToTarget({ indicator: { base, target, unit } }: { indicator: Indicator }) {
  const m = useMessages();
  const language = useLanguage();
  const unitOf = (of: Base) => (of.value === null ? null : figure(of.value, unit, language, of.text).unit);
  // One unit is said once; 9000 人 → 1.2 万人 keeps both.
  const once = target.relative === null && unitOf(base) === unitOf(target);
  return (
    <p className="b2t">
      <span className="b2t-base">
        <span className="vh">{m.quantity.base(base.year)} </span>
        <Amount value={base.value} unit={unit} printed={base.text} bare={once} />
      </span>
      <span aria-hidden="true" className="b2t-arrow">
        →
      </span>
      <span className={target.relative ? 'b2t-words' : 'b2t-target'}>
        <span className="vh">{m.quantity.target(target.year)} </span>
        {target.relative ?? (
          <Amount value={target.value} unit={unit} printed={target.text} comparator={target.comparator} />
        )}
      </span>
    </p>
  );
}
