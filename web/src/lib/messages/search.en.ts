import type { SearchMessages } from './search.zh';

export const searchEn: SearchMessages = {
  open: 'Search',
  openRest: ' cases and registers',
  openHint: 'Search cases and registers',
  title: 'Search',
  placeholder: 'A number, words, an address, or pinyin initials',
  hint: 'Only cases and records that you may see are found; personal data never.',
  cases: 'Cases',
  records: 'Records',
  count: (n, more) => (more ? `more than ${n}` : `${n}`),
  nothing: (words) => `Nothing found for “${words}”`,
  nothingHint: 'Say it differently, or with fewer words; of a number the last digits will do.',
  more: 'Show more',
  loading: 'Searching',
  simulated: 'simulated',
  close: 'Close',
  shortcut: 'Ctrl K',
  escape: 'Esc',
  keys: { move: 'choose', open: 'open', close: 'close' },
};
