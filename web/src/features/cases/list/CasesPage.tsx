import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import type { WithMap } from '@/form/places';
import { pick } from '@/lib/api';
import { useCallWords } from '@/lib/callWords';
import { useCasesWords } from '@/lib/casesWords';
import { useOrdersWords } from '@/lib/ordersWords';
import { useTriageWords } from '@/lib/triageWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { Choice } from '@/ui/fields';
import { useDelayed } from '@/ui/useDelayed';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import { ORDER, WHISTLE } from '../board/types';
import { types } from '../requests';
import { CaseMap } from './CaseMap';
import { useShown, useWide } from './useShown';
import { CaseList } from './CaseList';
import { CaseTabs } from './CaseTabs';
import { ASKED, type Tab, tabOf } from './tabs';
import '../cases.css';

/** What waits for one besides cases; other features have it. */
export interface WithBesides {
  Besides: ComponentType;
}

/** /desk/cases : what waits for one, what runs, what is late, what is closed; by deadline or by age. */
export function CasesPage({ PlacesMap, Besides }: WithMap & WithBesides) {
  const w = useCasesWords();
  const triage = useTriageWords();
  const call = useCallWords();
  const orders = useOrdersWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/desk/cases' });
  const tab = tabOf(search.tab);
  const order = search.order === 'newest' || tab === 'closed' || tab === 'call' ? 'newest' : 'due';
  const [text, setText] = useState(search.q ?? '');
  const { may } = useSession();
  const wide = useWide();
  const [mapOpen, setMapOpen] = useState(false);
  const map = may('map-read') && (wide || mapOpen);
  const shown = useShown();
  const known = useQuery(types()).data?.types ?? [];
  const mayOpen = known.some((type) => type.mayOpen);
  useTitle(w.title);
  const go = (change: Partial<typeof search>) =>
    void navigate({
      to: '/desk/cases',
      search: (so) => {
        const next = { tab: so.tab, order: so.order, type: so.type, q: so.q, ...change };
        return Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as typeof search;
      },
      replace: true,
    });
  useDelayed(text, (q) => go({ q }));
  useListKeys({ arrows: true, keys: mayOpen ? { n: () => void navigate({ to: '/desk/cases/new' }) } : {} });
  const asked = { type: search.type, q: search.q };
  const beside = map && (
    <CaseMap
      asked={{ ...ASKED[tab], ...asked }}
      order={order}
      PlacesMap={PlacesMap}
      chosen={shown.numbers}
      onChoose={shown.goTo}
      onHover={shown.point}
    />
  );
  return (
    <div className="cases-page">
      <header className="cases-head">
        <h1 className="h page-title">{w.title}</h1>
        <CaseTabs tab={tab} asked={asked} onTab={(next: Tab) => go({ tab: next === 'waiting' ? undefined : next })} />
        <span className="grow" />
        <span className="row case-boards">
          {!wide && may('map-read') && (
            <button type="button" className="pill" aria-pressed={mapOpen} onClick={() => setMapOpen(!mapOpen)}>
              {w.map.title}
            </button>
          )}
          {known.some((type) => type.key === WHISTLE) && (
            <Link to="/desk/whistles" className="btn bare small">
              {w.board.whistles}
            </Link>
          )}
          {known.some((type) => type.key === ORDER) && (
            <Link to="/desk/supervision" className="btn bare small">
              {w.board.supervision}
            </Link>
          )}
          {known.some((type) => type.card && type.mayOpen) && (
            <Link to="/desk/calls" className="btn bare small">
              {call.nav}
            </Link>
          )}
          {known.some((type) => type.orders && type.mayOpen) && (
            <Link to="/desk/orders" className="btn bare small">
              {orders.nav}
            </Link>
          )}
          <Link to="/desk/triage" className="btn bare small">
            {triage.nav}
          </Link>
        </span>
        {mayOpen && (
          <Link to="/desk/cases/new" className="btn ink">
            {w.list.add}
            <kbd>N</kbd>
          </Link>
        )}
      </header>
      <div className="cases-filter">
        <label className="field">
          <span className="lab">{w.list.search}</span>
          <input
            type="search"
            className="input"
            value={text}
            maxLength={100}
            placeholder={w.list.searchHint}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Choice
          label={w.list.type}
          value={search.type ?? ''}
          onChange={(type) => go({ type })}
          options={[
            { value: '', words: w.list.anyType },
            ...known.map((type) => ({ value: type.key, words: pick(type.title, language) })),
          ]}
        />
        {tab !== 'closed' && tab !== 'call' && (
          <Choice
            label={w.list.sorts}
            value={order}
            onChange={(next) => go({ order: next === 'newest' ? next : undefined })}
            options={[
              { value: 'due', words: w.list.due },
              { value: 'newest', words: w.list.newest },
            ]}
          />
        )}
      </div>
      {may('cases-read') && tab === 'waiting' && !search.type && !search.q && <Besides />}
      <div className={map ? 'cases-split' : undefined}>
        {/* Beside the list, or above it where there is no room. */}
        {!wide && beside}
        <div {...shown.rows}>
          <CaseList
            key={`${tab} ${order}`}
            asked={{ ...ASKED[tab], ...asked }}
            order={order}
            tab={tab}
            shown={shown.pointed}
          />
        </div>
        {wide && beside}
      </div>
      <p className="keys-line small quiet no-print">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {w.list.keys.move}
        </span>
        <span>
          <kbd>↵</kbd> {w.list.keys.open}
        </span>
        {mayOpen && (
          <span>
            <kbd>N</kbd> {w.list.keys.add}
          </span>
        )}
        <span>
          <kbd>/</kbd> {w.list.keys.find}
        </span>
      </p>
    </div>
  );
}
