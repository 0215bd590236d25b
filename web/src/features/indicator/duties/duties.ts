import type { FormLine, WarningOf } from '../formRequests';

/** What the plan's indicators ask of one's unit: a form, or an answer to a warning; each with its day. */
export interface Duty {
  kind: 'form' | 'returned' | 'warning' | 'answerReturned';
  code: string;
  name: string;
  nameEn: string | null;
  period: FormLine['period'];
  dueOn: string;
}

/** Forms to fill in and warnings to answer, the first due first. Those that wait for somebody else are none. */
export function duties(forms: readonly FormLine[], warnings: readonly WarningOf[]): Duty[] {
  return [
    ...forms
      .filter((one) => one.state !== 'WAITING')
      .map((one) => ({ ...one, kind: one.state === 'RETURNED' ? ('returned' as const) : ('form' as const) })),
    ...warnings
      .filter((one) => one.mayAnswer)
      .map((one) => ({
        ...one,
        kind: one.state === 'RETURNED' ? ('answerReturned' as const) : ('warning' as const),
        dueOn: one.answerBy,
      })),
  ].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
