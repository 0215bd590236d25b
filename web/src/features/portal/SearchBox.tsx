import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '@/lib/i18n';
import { Icon } from '@/ui/Icon';

/** Looks through one plan; Enter opens the results page. */
export function SearchBox({ planKey, q = '', big = false }: { planKey: string; q?: string; big?: boolean }) {
  const m = useMessages();
  const navigate = useNavigate();
  const [typed, type] = useState(q);
  return (
    <form
      role="search"
      className={big ? 'search-box big' : 'search-box'}
      onSubmit={(event) => {
        event.preventDefault();
        const words = typed.trim();
        if (words) void navigate({ to: '/plans/$key/search', params: { key: planKey }, search: { q: words } });
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        name="q"
        maxLength={100}
        value={typed}
        onChange={(event) => type(event.target.value)}
        aria-label={m.home.searchLabel}
        placeholder={m.home.searchHint}
        enterKeyHint="search"
        autoComplete="off"
      />
      <button type="submit" className="btn bare">
        {m.search.go}
      </button>
    </form>
  );
}
