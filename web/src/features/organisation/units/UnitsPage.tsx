import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import { DayControl, DayNotice, type DaySeen } from '../DayControl';
import { fits } from '../UnitField';
import { endOf } from '@/lib/days';
import * as requests from '../requests';
import { type Unit, UNIT_KINDS } from '../types';
import { UnitPane } from './UnitPane';
import { UnitTree } from './UnitTree';
import { kept, openable, treeOf, wayTo, waysToFound } from './unit-tree';
import '../organisation.css';
import './units.css';

/** /desk/units : the units of the district as they stand on a day, and the one that is chosen. */
export function UnitsPage() {
  const w = useOrganisationWords();
  const { code, at, known } = useSearch({ from: '/desk/units' });
  const navigate = useNavigate({ from: '/desk/units' });
  const seen: DaySeen = { at, known };
  const then: requests.Then = { at, knownAt: at && known ? endOf(at) : undefined };
  const { data, error, refetch } = useQuery({ ...requests.units(then), placeholderData: (before) => before });
  const { may } = useSession();
  useTitle(w.units.title);
  useListKeys();

  const see = (day: DaySeen) => void navigate({ search: (s) => ({ code: s.code, ...day }), replace: true });
  const choose = (unit: string | undefined) => void navigate({ search: (s) => ({ ...s, code: unit }) });

  if (!data) return error ? <ProblemView error={error} retry={() => void refetch()} /> : <Skeleton lines={12} />;
  return (
    <div className={code ? 'units has-unit' : 'units'}>
      <section className="unit-list" aria-labelledby="units-h">
        <header className="desk-head">
          <h1 className="h" id="units-h">
            {w.units.title}
          </h1>
          <span className="row">
            {may('units-edit') && (
              <Link className="small" to="/desk/units/import">
                {w.intake.titleOf.units}
              </Link>
            )}
            <DayControl seen={seen} onChange={see} />
          </span>
        </header>
        <DayNotice seen={seen} onChange={see} />
        <Chart units={data.units} chosen={code} onChoose={choose} />
      </section>
      <UnitPane code={code} then={then} units={data.units} onChoose={choose} />
    </div>
  );
}

function Chart(p: { units: Unit[]; chosen: string | undefined; onChoose: (code: string) => void }) {
  const w = useOrganisationWords();
  const [text, setText] = useState('');
  const nodes = useMemo(() => treeOf(p.units), [p.units]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set([...firstOpen(nodes), ...(p.chosen ? wayTo(nodes, p.chosen) : [])]),
  );

  // Chosen elsewhere (a link, the address): the chart opens down to it.
  const [followed, setFollowed] = useState(p.chosen);
  if (followed !== p.chosen) {
    setFollowed(p.chosen);
    if (p.chosen) setOpened(new Set([...opened, ...wayTo(nodes, p.chosen)]));
  }

  const sought = text.trim();
  const found = useMemo(() => (sought ? p.units.filter((unit) => fits(unit, sought)) : []), [p.units, sought]);
  const foundKeys = useMemo(() => new Set(found.map((unit) => unit.code)), [found]);
  const shown = useMemo(() => (sought ? kept(nodes, (u) => foundKeys.has(u.code)) : nodes), [nodes, sought, foundKeys]);
  const ways = useMemo(
    () => (sought ? new Set(waysToFound(shown, (u) => foundKeys.has(u.code))) : null),
    [sought, shown, foundKeys],
  );
  const [folded, setFolded] = useState<{ sought: string; keys: ReadonlySet<string> } | null>(null);
  const expanded = ways ? (folded?.sought === sought ? folded.keys : ways) : opened;
  const everything = expanded.size >= openable(shown).length;

  return (
    <>
      <p className="mid unit-sum">
        {w.units.lead(p.units.length, countsOf(p.units, w))}
        {p.units.some((unit) => unit.simulated) && <span className="quiet"> {w.simulatedFoot}</span>}
      </p>
      <div className="unit-tools">
        <input
          type="search"
          className="input"
          aria-label={w.units.search}
          placeholder={w.units.searchHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const first = found[0];
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && first) p.onChoose(first.code);
            if (event.key === 'Escape') setText('');
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              document.querySelector<HTMLElement>('.unit-tree [role="row"]')?.focus();
            }
          }}
        />
        {sought ? (
          <span className="small mid nowrap" role="status">
            {w.units.found(found.length)}
          </span>
        ) : (
          <button
            type="button"
            className="btn bare small"
            onClick={() => setOpened(new Set(everything ? firstOpen(nodes) : openable(nodes)))}
          >
            {everything ? w.units.collapseAll : w.units.expandAll}
          </button>
        )}
      </div>
      <UnitTree
        nodes={shown}
        chosen={p.chosen}
        expanded={expanded}
        onExpand={(keys) => (ways ? setFolded({ sought, keys }) : setOpened(keys))}
        onChoose={p.onChoose}
        found={foundKeys}
      />
    </>
  );
}

/** At first the top is open, and below it what is gathered as street offices: the shape of the district at a glance. */
const firstOpen = (nodes: ReturnType<typeof treeOf>): string[] =>
  nodes.flatMap((top) => [
    top.key,
    ...top.children.filter((n) => n.kind === 'STREET_OFFICE' && !n.unit).map((n) => n.key),
  ]);

function countsOf(units: Unit[], w: ReturnType<typeof useOrganisationWords>): string {
  return UNIT_KINDS.flatMap((kind) => {
    const n = units.filter((unit) => unit.kind === kind).length;
    return n > 0 ? [w.units.counted(n, w.units.kind[kind])] : [];
  }).join(w.listMark);
}
