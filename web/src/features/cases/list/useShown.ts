import { type SyntheticEvent, useState, useSyncExternalStore } from 'react';

const beside = () => matchMedia('(min-width: 1240px)');

/** Whether a list and a map fit beside each other. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = beside();
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => beside().matches,
  );
}

const NONE: readonly string[] = [];

/** What list and map show each other: the row under the pointer or the focus, the sign under the pointer. */
export function useShown() {
  const [row, setRow] = useState<string | null>(null);
  const [pointed, setPointed] = useState(NONE);
  const enter = (event: SyntheticEvent) => {
    const number = (event.target as HTMLElement).closest<HTMLElement>('[data-number]')?.dataset['number'];
    setRow(number ?? null);
  };
  return {
    /** Numbers that the map shows larger. */
    numbers: row === null ? pointed : [row],
    /** Rows that the map points at. */
    pointed,
    point: (numbers: string[]) => {
      setRow(null);
      setPointed(numbers);
    },
    /** To the first row of a sign; with the focus, so that Enter opens it. */
    goTo: (numbers: string[]) => {
      setPointed(numbers);
      const [first] = numbers;
      const link =
        first === undefined ? null : document.querySelector<HTMLElement>(`[data-number="${CSS.escape(first)}"] a`);
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: 'center' });
    },
    rows: { onPointerOver: enter, onFocus: enter, onPointerLeave: () => setRow(null), onBlur: () => setRow(null) },
  };
}
