import { useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Moves focus to the main landmark when the page changes, so that keyboard and screen reader start at its top. */
export function useRouteFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const match = useMatches().at(-1);
  const page = match?.staticData.onePage ? match.routeId : pathname;
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    if (!hash) main.current?.focus({ preventScroll: true });
  }, [page, hash]);
  return main;
}
