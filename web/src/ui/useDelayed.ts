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
    const wait = setTimeout(() => {
      const { location, resolvedLocation } = router.state;
      if (resolvedLocation && resolvedLocation.pathname !== location.pathname) return;
      last.current = value;
      latest.current(value);
    }, PAUSE_MS);
    return () => clearTimeout(wait);
  }, [router, value]);
}
