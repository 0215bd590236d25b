import { useEffect, useRef } from 'react';

const PAUSE_MS = 250;

/** Runs once somebody has stopped typing; not for the value the page came with. */
export function useDelayed<T>(value: T, run: (value: T) => void): void {
  const latest = useRef(run);
  const last = useRef(value);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (last.current === value) return undefined;
    const wait = setTimeout(() => {
      last.current = value;
      latest.current(value);
    }, PAUSE_MS);
    return () => clearTimeout(wait);
  }, [value]);
}
