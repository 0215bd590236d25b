const STEPS = [0.3, 0.6, 0.9] as const;

/** How sure, from 0 to 3: one for each step that the confidence has reached. */
export const sureness = (confidence: number): 0 | 1 | 2 | 3 =>
  STEPS.filter((step) => confidence >= step).length as 0 | 1 | 2 | 3;

/** What was said in these fields, a line each, as the server reads a case. */
export function saidIn(fields: readonly string[], values: Record<string, unknown>): string {
  return fields
    .map((field) => values[field])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .map((value) => value.trim())
    .join('\n');
}
