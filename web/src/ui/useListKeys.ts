import { useEffect, useRef } from 'react';

const ROW = '[data-row]';

interface How {
  /** Whether the arrows go through the rows too, instead of scrolling. */
  arrows?: boolean;
  /** What other keys do, by key in small letters. */
  keys?: Readonly<Record<string, () => void>>;
}

const PLAIN: How = {};

/** J and K go through the rows of a page (links marked `data-row`), `/` to its search box; silent while somebody types. */
export function useListKeys(how: How = PLAIN): void {
  const now = useRef(how);
  useEffect(() => {
    now.current = how;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [role="dialog"], [role="listbox"], [role="treegrid"]')) return;
      const key = event.key.toLowerCase();
      if (key === '/') {
        const box = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (!box) return;
        event.preventDefault();
        box.focus();
        box.select();
        return;
      }
      const other = now.current.keys?.[key];
      if (other) {
        event.preventDefault();
        other();
        return;
      }
      const arrow = now.current.arrows ? { arrowdown: 1, arrowup: -1 }[key] : undefined;
      const step = { j: 1, k: -1 }[key] ?? arrow;
      if (step === undefined) return;
      const rows = Array.from(document.querySelectorAll<HTMLElement>(ROW));
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
