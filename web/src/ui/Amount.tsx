import { useLanguage, useMessages } from '@/lib/i18n';
import { figure, sign } from '@/lib/quantity';
import type { Comparator } from '@/lib/types';

/** A number and its unit. Missing is the word for it, never 0 or a blank. */
export function Amount(props: {
  value: number | null;
  unit: string | null;
  printed?: string | null;
  comparator?: Comparator | null;
  /** The unit is said elsewhere. */
  bare?: boolean;
}) {
  const m = useMessages();
  const language = useLanguage();
  if (props.value === null)
    return (
      <span className="amount missing" title={m.quantity.missingHint}>
        {m.quantity.missing}
      </span>
    );
  const { number, unit } = figure(props.value, props.unit, language, props.printed);
  return (
    <span className="amount num">
      {sign(props.comparator ?? null)}
      <b>{number}</b>
      {unit && !props.bare && <small>{unit}</small>}
    </span>
  );
}
