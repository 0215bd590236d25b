import { useEffect, useRef } from 'react';

export type Keys = Partial<Record<'j' | 'k' | 'enter' | 'e' | 'x' | 'p' | 'u' | 'a', () => void>>;

/** One letter per step; silent while somebody types, holds a modifier, or presses Enter on a control. */
export function useKeys(on: boolean, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"]')) return;
      const key = event.key.toLowerCase() as keyof Keys;
      if (key === 'enter' && target.closest('a, button, summary, [role="tab"]')) return;
      const act = latest.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}
