import type { DeskMessages } from '@/lib/messages/desk.zh';
import type {
  ActionKind,
  ActionValue,
  CommitmentValue,
  Comparator,
  IndicatorValue,
  ItemValue,
  MarkKind,
  Nature,
} from '@/lib/types';

/** A value as it is typed: every field a string, so that half a number can stand. */
export interface Typed {
  metric: string;
  comparator: Comparator | '';
  value: string;
  valueMax: string;
  unit: string;
  relative: string;
  deadline: string;
  name: string;
  kind: ActionKind;
  place: string;
  ordinal: string;
  group: string;
  base: string;
  baseYear: string;
  targetYear: string;
  cumulative: boolean;
  nature: Nature | '';
}

export type Field = keyof Typed;
export type Faults = Partial<Record<Field, string>>;

const text = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

export function typed(kind: MarkKind, value: ItemValue | null): Typed {
  const blank: Typed = {
    metric: '',
    comparator: '',
    value: '',
    valueMax: '',
    unit: '',
    relative: '',
    deadline: '',
    name: '',
    kind: 'PROJECT',
    place: '',
    ordinal: '',
    group: '',
    base: '',
    baseYear: '',
    targetYear: '',
    cumulative: false,
    nature: '',
  };
  if (value === null) return blank;
  if (kind === 'COMMITMENT') {
    const v = value as CommitmentValue;
    return {
      ...blank,
      metric: v.metric,
      comparator: v.comparator ?? '',
      value: text(v.value),
      valueMax: text(v.valueMax),
      unit: text(v.unit),
      relative: text(v.relative),
      deadline: text(v.deadline),
    };
  }
  if (kind === 'ACTION') {
    const v = value as ActionValue;
    return { ...blank, name: v.name, kind: v.kind, place: text(v.place), deadline: text(v.deadline) };
  }
  const v = value as IndicatorValue;
  return {
    ...blank,
    ordinal: text(v.ordinal),
    group: v.group,
    name: v.name,
    unit: text(v.unit),
    base: text(v.base.value),
    baseYear: text(v.base.year),
    value: text(v.target.value),
    relative: text(v.target.relative),
    comparator: v.target.comparator ?? '',
    targetYear: text(v.target.year),
    cumulative: v.target.cumulative,
    nature: v.nature ?? '',
  };
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What is wrong with the typed value, field by field; empty when it may be sent. */
export function faults(kind: MarkKind, t: Typed, w: DeskMessages['form']): Faults {
  const found: Faults = {};
  const need = (field: Field) => {
    if (!String(t[field]).trim()) found[field] = w.needed;
  };
  const number = (field: 'value' | 'valueMax' | 'base' | 'baseYear' | 'targetYear' | 'ordinal') => {
    if (t[field].trim() && !NUMBER.test(t[field].trim())) found[field] = w.number;
  };
  if (kind === 'ACTION') need('name');
  if (kind === 'COMMITMENT') need('metric');
  if (kind === 'INDICATOR') {
    need('name');
    need('group');
    need('ordinal');
    for (const field of ['ordinal', 'base', 'baseYear', 'targetYear'] as const) number(field);
  }
  if (kind !== 'ACTION') {
    number('value');
    if (!t.value.trim() && !t.relative.trim()) found.value = w.valueOrWords;
  }
  if (kind === 'COMMITMENT') {
    number('valueMax');
    if (!found.value && !found.valueMax && t.valueMax.trim() && !(Number(t.valueMax) > Number(t.value)))
      found.valueMax = w.order;
  }
  if (kind !== 'INDICATOR' && t.deadline.trim() && !DATE.test(t.deadline.trim())) found.deadline = w.date;
  return found;
}

const orNull = (s: string) => s.trim() || null;
const numberOrNull = (s: string) => (s.trim() === '' ? null : Number(s.trim()));

/** The value to send; call only when {@link faults} found none. A blank number stays missing. */
export function valueOf(kind: MarkKind, t: Typed, was: ItemValue | null): ItemValue {
  if (kind === 'COMMITMENT')
    return {
      metric: t.metric.trim(),
      comparator: t.comparator || null,
      value: numberOrNull(t.value),
      valueMax: numberOrNull(t.valueMax),
      unit: orNull(t.unit),
      relative: t.value.trim() ? null : orNull(t.relative),
      deadline: orNull(t.deadline),
    };
  if (kind === 'ACTION')
    return { name: t.name.trim(), kind: t.kind, place: orNull(t.place), deadline: orNull(t.deadline) };
  const before = was as IndicatorValue | null;
  const base = numberOrNull(t.base);
  const target = numberOrNull(t.value);
  return {
    ordinal: Number(t.ordinal),
    group: t.group.trim(),
    name: t.name.trim(),
    nameEn: before?.nameEn ?? null,
    unit: orNull(t.unit),
    base: {
      year: numberOrNull(t.baseYear),
      // The printed cell stays as printed unless its number was corrected.
      text: base === (before?.base.value ?? null) ? (before?.base.text ?? null) : t.base.trim(),
      value: base,
      cumulative: before?.base.cumulative ?? t.cumulative,
    },
    target: {
      year: numberOrNull(t.targetYear),
      text: target === (before?.target.value ?? null) ? (before?.target.text ?? orNull(t.relative)) : t.value.trim(),
      value: target,
      comparator: t.comparator || null,
      relative: target === null ? orNull(t.relative) : null,
      cumulative: t.cumulative,
    },
    nature: t.nature || null,
  };
}
