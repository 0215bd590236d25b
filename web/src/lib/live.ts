import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const STREAM = '/api/desk/live';
const CASES = '/api/desk/cases';
/** Several changes that come together are fetched together, ms. */
const TOGETHER = 150;
/** A stream ends every minute and is there again at once; one that is away so long is lost, ms. */
const LOST = 4_000;
/** While a stream tells of changes a page asks this rarely by itself, ms. */
const RARELY = 60_000;

interface Changed {
  cases: { type: string; number: string; version: number }[];
  all: boolean;
}

let listening = false;

/** How often to ask where nothing tells of changes; rarely where something does. */
export const orLive = (every: number) => () => (listening ? RARELY : every);

/** Whether a query shows one of these cases, or a list or a count in which it may be. */
function shows(key: unknown, changed: Changed): boolean {
  if (typeof key !== 'string' || !key.startsWith(CASES)) return false;
  const number = /^\/api\/desk\/cases\/[^/?]+\/(?!board)([^/?]+)/.exec(key)?.[1];
  return !number || changed.all || changed.cases.some((one) => one.number === decodeURIComponent(number));
}

function refresh(queries: QueryClient, changed: Changed): void {
  void queries.invalidateQueries({ predicate: (query) => shows(query.queryKey[0], changed) });
}

/**
 * One stream for the page, while somebody looks at it: what it tells of is fetched again at once. Where it breaks, pages ask
 * every few seconds until it is back; a page that was hidden catches up when it is looked at again.
 */
export function useLive(on: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!on || typeof EventSource === 'undefined') return undefined;
    let source: EventSource | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let lost: ReturnType<typeof setTimeout> | undefined;
    let all = false;
    const changed = new Map<string, Changed['cases'][number]>();

    const tell = () => {
      waiting = undefined;
      refresh(queries, { cases: [...changed.values()], all });
      changed.clear();
      all = false;
    };
    const hear = (event: MessageEvent<string>) => {
      const news = JSON.parse(event.data) as Changed;
      all ||= news.all;
      for (const one of news.cases) changed.set(one.number, one);
      waiting ??= setTimeout(tell, TOGETHER);
    };
    /** From now on pages ask for themselves, beginning now. */
    const deaf = () => {
      if (!listening) return;
      listening = false;
      refresh(queries, { cases: [], all: true });
    };
    const stop = () => {
      clearTimeout(lost);
      lost = undefined;
      source?.close();
      source = null;
    };
    const start = () => {
      if (source || document.hidden) return;
      source = new EventSource(STREAM);
      source.addEventListener('cases', hear);
      source.addEventListener('ready', () => {
        clearTimeout(lost);
        lost = undefined;
        if (listening) return;
        listening = true;
        refresh(queries, { cases: [], all: true });
      });
      source.addEventListener('full', () => {
        stop();
        deaf();
      });
      source.addEventListener('error', () => {
        // The browser goes on by itself, from where it was; only a refusal ends it.
        if (source?.readyState !== EventSource.CLOSED) {
          lost ??= setTimeout(deaf, LOST);
          return;
        }
        stop();
        deaf();
        // Perhaps the session is over: the right page shows then.
        void queries.invalidateQueries({ queryKey: ['/api/session'] });
      });
    };
    const look = () => {
      if (document.hidden) {
        stop();
        listening = false;
      } else start();
    };
    document.addEventListener('visibilitychange', look);
    start();
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(waiting);
      stop();
      listening = false;
    };
  }, [on, queries]);
}
