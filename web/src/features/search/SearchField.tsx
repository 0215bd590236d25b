import { useEffect, useState } from 'react';
import { useSearchWords } from '@/lib/searchWords';
import { Icon } from '@/ui/Icon';
import { SearchDialog } from './SearchDialog';
import './search.css';

/** In the desk's head; Ctrl+K opens it from anywhere, `/` where the page has no search box of its own. */
export function SearchField() {
  const w = useSearchWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target as HTMLElement;
      const typing = target.closest('input, textarea, select, [role="dialog"], [role="listbox"], [role="treegrid"]');
      const slash = event.key === '/' && !typing && !document.querySelector('main input[type="search"]');
      if (slash || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        setOpen(true);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button type="button" className="search-open" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span className="search-word">
          {w.open}
          <span className="vh">{w.openRest}</span>
        </span>
        <kbd aria-hidden="true">{w.shortcut}</kbd>
      </button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
