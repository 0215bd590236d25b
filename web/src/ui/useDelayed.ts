import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

const PAUSE_MS = 250;

/**
 * Runs once somebody has stopped typing; not for the value the page came with, and not once he is on the way to another page:
 * what runs here changes this page's address, and would call him back.
 */
export function useDelayed<T>(value: T, run: (value: T) => void): void {
  const router = useRouter();
  const latest = useRef(run);
  const last = useRef(value);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (last.current === value) return undefined;
    // While a page is still being opened it is the one that is typed on.
    const here = router.state.location.pathname;
    const wait = setTimeout(() => {
      if (router.state.location.pathname !== here) return;
      last.current = value;
      latest.current(value);
    }, PAUSE_MS);
    return () => clearTimeout(wait);
  }, [router, value]);
}
