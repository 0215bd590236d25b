import type { KeyboardEvent } from 'react';

const STOPS = 'input:not([type="checkbox"]), textarea, button.choice, [role="radio"][tabindex="0"]';

/** Ctrl+S saves; Enter in a line of text goes on to the next field instead of sending a form half filled. */
export function formKeys(event: KeyboardEvent<HTMLFormElement>, save: () => void): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    save();
    return;
  }
  const target = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (target.tagName !== 'INPUT' || target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  stops[stops.indexOf(target) + 1]?.focus();
}
