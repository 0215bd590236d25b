import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { dayIn, plusDays, startOf } from '@/lib/days';
import { useJournalWords, useOfficersWords } from '@/lib/identityWords';
import { from } from '@/lib/pageData';
import { Choice, TextInput } from '@/ui/fields';

/** What the address holds; days as yyyy-mm-dd in the district's zone. */
export interface Filters {
  who?: string;
  type?: string;
  id?: string;
  action?: string;
  from?: string;
  to?: string;
  q?: string;
}

/** As the server wants it: days as moments, the last day whole. */
export function asked(filters: Filters): Record<string, string | undefined> {
  const begin = (day: string | undefined, plus: number) => {
    const sound = dayIn(day);
    return sound && startOf(plusDays(sound, plus)).toISOString();
  };
  return { ...filters, from: begin(filters.from, 0), to: begin(filters.to, 1) };
}

const trimmed = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Filters;

/** Who, what, when, and words inside; all together narrow the list. */
export function AuditFilters({ filters, onSet }: { filters: Filters; onSet: (to: Filters) => void }) {
  const w = useOfficersWords().audit;
  const j = useJournalWords();
  const { data } = useQuery({
    ...from<{ types: string[]; actions: string[] }>('/api/desk/audit/kinds'),
    staleTime: 300_000,
  });
  const [typed, setTyped] = useState<Filters>(filters);
  const put = (change: Filters) => setTyped((before) => ({ ...before, ...change }));
  const options = (all: string[] | undefined, chosen: string | undefined, words: Record<string, string>) => [
    { value: '', words: w.any },
    ...[...new Set([...(all ?? []), ...(chosen ? [chosen] : [])])].map((one) => ({
      value: one,
      words: words[one] ?? one,
    })),
  ];
  const any = Object.values(filters).some(Boolean);
  return (
    <form
      role="search"
      className="audit-filters"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSet(trimmed(typed));
      }}
    >
      <TextInput label={w.who} value={typed.who ?? ''} onChange={(who) => put({ who: who.trim() })} />
      <Choice
        label={w.type}
        value={typed.type ?? ''}
        onChange={(type) => put({ type })}
        options={options(data?.types, typed.type, j.types)}
      />
      <TextInput label={w.id} value={typed.id ?? ''} onChange={(id) => put({ id: id.trim() })} />
      <Choice
        label={w.action}
        value={typed.action ?? ''}
        onChange={(action) => put({ action })}
        options={options(data?.actions, typed.action, j.actions)}
      />
      <TextInput label={w.from} value={typed.from ?? ''} onChange={(day) => put({ from: day })} type="date" />
      <TextInput label={w.to} value={typed.to ?? ''} onChange={(day) => put({ to: day })} type="date" />
      <TextInput label={w.q} value={typed.q ?? ''} onChange={(q) => put({ q })} />
      <span className="row wrap">
        <button type="submit" className="btn ink">
          {w.go}
        </button>
        {any && (
          <button type="button" className="btn bare" onClick={() => onSet({})}>
            {w.clear}
          </button>
        )}
      </span>
    </form>
  );
}
