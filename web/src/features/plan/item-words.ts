import type { DeskMessages } from '@/lib/messages/desk.zh';
import type { Messages } from '@/lib/messages/zh';
import type { Language } from '@/lib/preferences';
import { baseText, demand, targetText } from '@/lib/quantity';
import type { Item } from '@/lib/types';
import { deadline } from '@/lib/when';

/** The name an officer knows an object by. */
export function nameOf(item: Item): string {
  switch (item.kind) {
    case 'INDICATOR':
    case 'ACTION':
      return item.value.name;
    case 'COMMITMENT':
      return item.value.metric || item.text;
    case 'LEFT_OUT':
      return item.text;
  }
}

/** What it says, in one line: “84 家 → 140 家 · 预期性”. */
export function lineOf(item: Item, m: Messages, w: DeskMessages, language: Language): string {
  return lineOfValue(item.kind, item.value, m, w, language);
}

export function lineOfValue(
  kind: Item['kind'],
  value: Item['value'],
  m: Messages,
  w: DeskMessages,
  language: Language,
): string {
  const typed = { kind, value } as Item;
  switch (typed.kind) {
    case 'INDICATOR': {
      const { base, target, unit, nature } = typed.value;
      const cumulative = target.cumulative ? ` · ${m.quantity.cumulative}` : '';
      return `${baseText(base, unit, language)} → ${targetText(target, unit, language)}${nature ? ` · ${m.nature[nature]}` : ''}${cumulative}`;
    }
    case 'COMMITMENT': {
      const by = typed.value.deadline ? m.quantity.deadline(deadline(typed.value.deadline, language)) : '';
      return [demand(typed.value, language), by].filter(Boolean).join(' · ');
    }
    case 'ACTION': {
      const by = typed.value.deadline ? m.quantity.deadline(deadline(typed.value.deadline, language)) : '';
      return [m.actionKind[typed.value.kind], typed.value.place, by].filter(Boolean).join(' · ');
    }
    case 'LEFT_OUT':
      return w.leftOut[typed.value.reason] ?? typed.value.reason;
  }
}
