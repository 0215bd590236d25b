import { useSyncExternalStore } from 'react';
import { type History, amended, began, redone, stepped, undone } from './history';
import type { Work } from './work';

/** A change not yet applied: kept outside the page, so that leaving it loses nothing. */
export interface Draft {
  steps: History<Work>;
  effective: string;
  reason: string;
}

const KEY = 'hongqiao.area.draft';
/** Steps remembered across a reload; in memory all of them stay. */
const REMEMBERED = 30;

let draft: Draft | null = read();
const listeners = new Set<() => void>();

function read(): Draft | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Draft) : null;
  } catch {
    return null; // storage refused or not ours: nothing was kept
  }
}

function keep(next: Draft | null): void {
  draft = next;
  try {
    if (next)
      sessionStorage.setItem(
        KEY,
        JSON.stringify({
          ...next,
          steps: { ...next.steps, past: next.steps.past.slice(-REMEMBERED), future: [] },
        } satisfies Draft),
      );
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is full or refused: the draft lasts as long as the tab.
  }
  listeners.forEach((listener) => listener());
}

export function useDraft(): Draft | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => draft,
  );
}

export const begin = (work: Work, effective: string) => keep({ steps: began(work), effective, reason: '' });
export const drop = () => keep(null);
export const step = (work: Work) => draft && keep({ ...draft, steps: stepped(draft.steps, work) });
export const amend = (work: Work) => draft && keep({ ...draft, steps: amended(draft.steps, work) });
export const undo = () => draft && keep({ ...draft, steps: undone(draft.steps) });
export const redo = () => draft && keep({ ...draft, steps: redone(draft.steps) });
export const settle = (change: Partial<Pick<Draft, 'effective' | 'reason'>>) => draft && keep({ ...draft, ...change });
