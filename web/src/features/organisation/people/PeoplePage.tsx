import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';
import type { Found } from '@/ui/Finder';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import { UnitField } from '../UnitField';
import { useNames } from '../names';
import { type PeopleAsked, exportOf, units } from '../requests';
import { AddPersonForm } from './PersonForm';
import { PeopleList } from './PeopleList';
import { useDelayed } from '@/ui/useDelayed';
import '../organisation.css';
import './people.css';

/** /desk/people : who is there, as far as one may see; found by name, number or unit. */
export function PeoplePage() {
  const w = useOrganisationWords();
  const { may } = useSession();
  const { q, unit } = useSearch({ from: '/desk/people' });
  const navigate = useNavigate({ from: '/desk/people' });
  const [text, setText] = useState(q ?? '');
  const [adding, setAdding] = useState(false);
  useTitle(w.people.title);
  useListKeys();

  const ask = (change: PeopleAsked) => void navigate({ search: (s) => ({ ...s, ...change }), replace: true });
  useDelayed(text.trim(), (sought) => ask({ q: sought || undefined }));

  const asked: PeopleAsked = { q, unit };
  return (
    <div className="desk-page people">
      <header className="desk-head">
        <h1 className="h">{w.people.title}</h1>
        <span className="grow" />
        {may('people-export') && (
          <>
            <a className="btn small" href={exportOf('xlsx', asked)} download>
              {w.people.exportXlsx}
            </a>
            <a className="btn small" href={exportOf('csv', asked)} download>
              {w.people.exportCsv}
            </a>
          </>
        )}
        {may('people-import') && (
          <Link className="btn small" to="/desk/people/import">
            {w.people.import}
          </Link>
        )}
        {may('people-edit') && (
          <button type="button" className="btn ink small" onClick={() => setAdding(true)}>
            {w.people.add}
          </button>
        )}
      </header>
      <div className="filters">
        <label className="field grow">
          <span className="lab">{w.people.search}</span>
          <input
            type="search"
            className="input"
            placeholder={w.people.searchHint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <UnitFilter unit={unit} onChange={(code) => ask({ unit: code })} />
      </div>
      <PeopleList key={JSON.stringify(asked)} asked={asked} />
      <p className="keys no-print" aria-hidden="true">
        <kbd>J</kbd>
        <kbd>K</kbd> {w.people.keys.move}
        <kbd>↵</kbd> {w.people.keys.open}
        <kbd>/</kbd> {w.people.keys.find}
      </p>
      {adding && (
        <AddPersonForm
          onClose={() => setAdding(false)}
          onDone={(added) => void navigate({ to: '/desk/people/$id', params: { id: String(added) } })}
        />
      )}
    </div>
  );
}

function UnitFilter({ unit, onChange }: { unit: string | undefined; onChange: (code: string | undefined) => void }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const { data } = useQuery(units());
  const chosen = data?.units.find((one) => one.code === unit);
  const value: Found | null = unit ? { id: unit, label: chosen ? name(chosen.name) : unit } : null;
  return (
    <div className="unit-filter">
      <UnitField
        key={value?.label}
        label={w.people.unit}
        placeholder={w.people.allUnits}
        value={value}
        onChange={(next) => {
          // While somebody types over the old name there is no value yet; only an emptied or chosen field filters.
          if (next) onChange(next.id);
        }}
      />
      {unit && (
        <button type="button" className="btn bare small" onClick={() => onChange(undefined)}>
          {w.people.allUnits}
        </button>
      )}
    </div>
  );
}
