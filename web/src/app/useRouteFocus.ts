import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Moves focus to the main landmark when the page changes, so that keyboard and screen reader start at its top. */
export function useRouteFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (!hash) main.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return main;
}
