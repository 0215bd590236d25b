/** A value with all the ways back and forth; nothing is ever dropped but by a new step. */
export interface History<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
}

export const began = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** A new step; what was undone before it is gone. */
export const stepped = <T>(h: History<T>, to: T): History<T> =>
  Object.is(h.now, to) ? h : { past: [...h.past, h.now], now: to, future: [] };

/** Changes the present without a step of its own: letters of a name. */
export const amended = <T>(h: History<T>, to: T): History<T> => ({ ...h, now: to });

export function undone<T>(h: History<T>): History<T> {
  const before = h.past.at(-1);
  return before === undefined ? h : { past: h.past.slice(0, -1), now: before, future: [h.now, ...h.future] };
}

export function redone<T>(h: History<T>): History<T> {
  const [next, ...rest] = h.future;
  return next === undefined ? h : { past: [...h.past, h.now], now: next, future: rest };
}
