import type { IndicatorDesk } from '@/lib/types';
import type { RuleSetting } from '../formRequests';

type RuleOf = NonNullable<IndicatorDesk['line']['rule']>;

export interface CheckDraft {
  condition: string;
  zh: string;
  en: string;
}

/** A rule as the form holds it: figures as text, that an empty field is told from zero. */
export interface RuleDraft {
  measure: RuleOf['measure'];
  direction: RuleOf['direction'];
  path: RuleOf['path'];
  points: Record<string, string>;
  bands: Record<BandName, string>;
  kind: NonNullable<RuleOf['relation']>['kind'];
  by: string;
  other: string;
  otherEn: string;
  compound: boolean;
  frequency: RuleOf['frequency'];
  prices: NonNullable<RuleOf['priceBasis']> | 'NONE';
  lead: string | null;
  verifier: string | null;
  dueDays: string;
  checks: CheckDraft[];
  live: string | null;
  reason: string;
}

export const BANDS = ['ahead', 'onTrack', 'nearly', 'about', 'inStep', 'steady'] as const;
export type BandName = (typeof BANDS)[number];

const USUAL: Record<BandName, string> = {
  ahead: '1.05',
  onTrack: '1',
  nearly: '0.9',
  about: '0.3',
  inStep: '0.5',
  steady: '0',
};

/** What is in force, to be changed; the reason is always a new one. */
export function draftOf(rule: RuleOf | null): RuleDraft {
  const texts = (of: Record<string, number> | undefined) =>
    Object.fromEntries(Object.entries(of ?? {}).map(([key, value]) => [key, String(value)]));
  return {
    measure: rule?.measure ?? 'LEVEL',
    direction: rule?.direction ?? 'HIGHER_BETTER',
    path: rule?.path ?? 'LINEAR',
    points: texts(rule?.points),
    bands: { ...USUAL, ...texts(rule?.bands as Record<string, number> | undefined) },
    kind: rule?.relation?.kind ?? 'NOT_BELOW',
    by: String(rule?.relation?.by ?? 0),
    other: rule?.relation?.other.zh ?? '',
    otherEn: rule?.relation?.other.en ?? '',
    compound: rule?.relation?.compound ?? false,
    frequency: rule?.frequency ?? 'ANNUAL',
    prices: rule?.priceBasis ?? 'NONE',
    lead: rule?.lead?.code ?? null,
    verifier: rule?.verifier?.code ?? null,
    dueDays: rule?.dueDays === null || rule?.dueDays === undefined ? '' : String(rule.dueDays),
    checks: (rule?.checks ?? []).map((one) => ({ condition: one.condition, zh: one.says.zh, en: one.says.en })),
    live: rule?.live ?? null,
    reason: '',
  };
}

export const hasPoints = (draft: RuleDraft) => draft.path === 'STEPPED' || draft.path === 'BY_HAND';

/** As the server takes it; a check whose English is empty says the Chinese. */
export function settingOf(draft: RuleDraft): RuleSetting {
  const points = Object.fromEntries(
    Object.entries(draft.points)
      .filter(([, text]) => hasPoints(draft) && text.trim() !== '')
      .map(([year, text]) => [year, Number(text)]),
  );
  const bands = Object.fromEntries(BANDS.map((name) => [name, Number(draft.bands[name])])) as Record<BandName, number>;
  return {
    measure: draft.measure,
    direction: draft.direction,
    relation:
      draft.measure === 'RELATIVE'
        ? {
            kind: draft.kind,
            by: Number(draft.by),
            compound: draft.compound,
            other: { zh: draft.other, en: draft.otherEn || draft.other },
          }
        : null,
    path: { kind: draft.path, points },
    bands,
    frequency: draft.frequency,
    priceBasis: draft.prices === 'NONE' ? null : draft.prices,
    lead: draft.lead,
    verifier: draft.verifier,
    dueDays: draft.dueDays.trim() === '' ? null : Number(draft.dueDays),
    checks: draft.checks.map((one) => ({
      condition: one.condition,
      says: { zh: one.zh, en: one.en || one.zh },
    })),
    live: draft.live,
    reason: draft.reason,
  };
}
