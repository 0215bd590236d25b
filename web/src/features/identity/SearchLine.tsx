import { type FormEvent, useState } from 'react';
import { Icon } from '@/ui/Icon';

/** A search box with its button; what is found goes into the address. */
export function SearchLine(p: { label: string; go: string; value: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(p.value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    p.onSearch(typed.trim());
  };
  return (
    <form role="search" className="search-line" onSubmit={submit}>
      <Icon name="search" />
      <input
        type="search"
        className="input"
        aria-label={p.label}
        placeholder={p.label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="btn">
        {p.go}
      </button>
    </form>
  );
}
