import type { CompiledItem, Decided, Draft, Item, LeftOutItem, MarkKind } from '@/lib/types';

export const isCompiled = (item: Item): item is CompiledItem => item.kind !== 'LEFT_OUT';
export const isLeftOut = (item: Item): item is LeftOutItem => item.kind === 'LEFT_OUT';
export const isOpen = (item: Item): boolean => item.state === 'READ';

/** Where the eye is: which object, what is being done to it, which objects are listed. */
export interface Review {
  selected: string | null;
  /** The side the choice was made on; the others follow it. */
  chosenIn: 'text' | 'items' | 'leftOut' | 'keys';
  doing: 'looking' | 'editing' | 'rejecting';
  kind: MarkKind | null;
  state: 'open' | 'done' | null;
  reason: string | null;
}

export const start: Review = {
  selected: null,
  chosenIn: 'keys',
  doing: 'looking',
  kind: null,
  state: null,
  reason: null,
};

export type Move =
  | { type: 'choose'; id: string | null; in: Review['chosenIn']; doing?: Review['doing'] }
  | { type: 'do'; doing: Review['doing'] }
  | { type: 'kind'; kind: Review['kind'] }
  | { type: 'state'; state: Review['state'] }
  | { type: 'reason'; reason: Review['reason'] };

export function move(review: Review, to: Move): Review {
  switch (to.type) {
    case 'choose':
      return { ...review, selected: to.id, chosenIn: to.in, doing: to.doing ?? 'looking' };
    case 'do':
      return review.selected === null ? review : { ...review, doing: to.doing };
    case 'kind':
      return { ...review, kind: to.kind };
    case 'state':
      return { ...review, state: to.state };
    case 'reason':
      return { ...review, reason: to.reason };
  }
}

/** The objects the middle column lists, in the order of the text. The chosen one stays even when decided. */
export function listed(items: readonly Item[], review: Review): CompiledItem[] {
  return items
    .filter(isCompiled)
    .filter(
      (item) =>
        item.id === review.selected ||
        ((review.kind === null || item.kind === review.kind) &&
          (review.state === null || isOpen(item) === (review.state === 'open'))),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The numbers left out that the right column lists. */
export function listedLeftOut(items: readonly Item[], review: Review): LeftOutItem[] {
  return items
    .filter(isLeftOut)
    .filter((item) => review.reason === null || item.value.reason === review.reason || item.id === review.selected)
    .sort((a, b) => a.start - b.start);
}

/** The neighbour a key leads to; stays at the ends. */
export function step(ids: readonly string[], selected: string | null, by: 1 | -1): string | null {
  const at = selected === null ? -1 : ids.indexOf(selected);
  if (at < 0) return (by > 0 ? ids[0] : ids.at(-1)) ?? null;
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)] ?? null;
}

/** The next open object after the chosen one, going round once; null when none is left. */
export function nextOpen(items: readonly CompiledItem[], selected: string | null): string | null {
  const at = items.findIndex((item) => item.id === selected);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return round.find(isOpen)?.id ?? null;
}

/** The draft after the server decided: items replaced or added, counts as the server gave them. */
export function merge(draft: Draft, decided: Decided): Draft {
  const changed = new Map<string, Item>();
  for (const item of [decided.item, decided.leftOut, ...(decided.items ?? [])]) if (item) changed.set(item.id, item);
  const items = draft.items.map((item) => changed.get(item.id) ?? item);
  const known = new Set(draft.items.map((item) => item.id));
  for (const item of changed.values()) if (!known.has(item.id)) items.push(item);
  return {
    ...draft,
    items,
    coverage: decided.coverage,
    head: { ...draft.head, progress: decided.progress },
  };
}

/** What of the draft a person sees in the text: rejected and promoted numbers leave no mark of their own. */
export function marked(items: readonly Item[]): Item[] {
  return items.filter((item) => item.state !== 'PROMOTED');
}
