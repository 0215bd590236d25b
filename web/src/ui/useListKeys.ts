import { useEffect } from 'react';

const ROW = '[data-row]';

/** J and K go through the rows of a page (links marked `data-row`), `/` to its search box; silent while somebody types. */
export function useListKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [role="dialog"], [role="listbox"], [role="treegrid"]')) return;
      if (event.key === '/') {
        const box = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (!box) return;
        event.preventDefault();
        box.focus();
        box.select();
        return;
      }
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step === undefined) return;
      const rows = Array.from(document.querySelectorAll<HTMLElement>(ROW));
      const now = rows.indexOf(document.activeElement as HTMLElement);
      const next = rows[now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
