import type { KeyboardEvent } from 'react';

/** What stands behind a key: `aria-keyshortcuts` of a button that is on the page. */
export const keyOf = (n: number, urgent = false) => `${urgent ? 'Alt+Shift+' : 'Alt+'}${n}`;

/** The same as it stands on the button. */
export const keyName = (n: number, urgent = false) => keyOf(n, urgent).replaceAll('+', ' ');

/** Alt and a digit presses what says so; by the key's place, since Shift and other layouts change what it writes. */
export function callKeys(event: KeyboardEvent<HTMLElement>): void {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (!event.altKey || event.ctrlKey || event.metaKey || digit === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget
    .querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="${keyOf(Number(digit), event.shiftKey)}"]`)
    ?.click();
}
