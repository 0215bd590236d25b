/** Tags know a few colours; the tone of a stage or a state picks one. */
export const TONES: Record<string, string> = {
  good: 'tag water',
  busy: 'tag bind',
  warn: 'tag earth',
  bad: 'tag red',
  plain: 'tag line',
};
