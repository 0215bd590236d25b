import { useDeskWords } from '@/lib/deskWords';

/** What each key does, always in view; and whether the last decision is stored. */
export function KeyBar({ may, busy, saved }: { may: boolean; busy: boolean; saved: boolean }) {
  const w = useDeskWords();
  const k = w.review.keys;
  const keys: [string[], string][] = [
    [['J', 'K'], k.step],
    ...(may
      ? ([
          [['↵'], k.confirm],
          [['E'], k.edit],
          [['X'], k.reject],
          [['P'], k.promote],
          [['U'], k.undo],
          [['A'], k.add],
        ] as [string[], string][])
      : []),
  ];
  return (
    <footer className="keys" aria-label={k.title}>
      {keys.map(([letters, words]) => (
        <span key={words}>
          {letters.map((letter) => (
            <kbd key={letter}>{letter}</kbd>
          ))}
          {words}
        </span>
      ))}
      <span className="grow" />
      <span role="status">{busy ? w.review.saving : saved ? w.review.saved : ''}</span>
    </footer>
  );
}
