import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '@/lib/api';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';
import { day } from '@/lib/when';
import { EmptyBridge } from '@/ui/Icon';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { Simulated } from '../Simulated';
import { useAreaName } from '../useAreaName';
import { useNames } from '../names';
import * as requests from '../requests';
import type { Unit, UnitDetails } from '../types';
import { UnitDuties } from './UnitDuties';
import { type UnitDeed, UnitForm } from './UnitForm';
import { UnitHistory } from './UnitHistory';
import { UnitPosts } from './UnitPosts';
import { UnitFacts } from './UnitFacts';
import { lifeOf } from './life';
import { around } from './unit-tree';

/** The chosen unit: one sentence, then what it is, who is in it, what it answers for, how it came to be. */
export function UnitPane(p: {
  code: string | undefined;
  then: requests.Then;
  units: Unit[];
  onChoose: (code: string | undefined) => void;
}) {
  const w = useOrganisationWords();
  const { language } = useNames();
  const { data, error, refetch } = useQuery({
    ...requests.unit(p.code ?? '', p.then),
    enabled: p.code !== undefined,
  });
  // The server answers a unit as it was last, also for a day on which it was not there.
  const missing =
    p.then.at !== undefined &&
    (data ? !inForce(data.unit, p.then.at) : error instanceof Problem && error.status === 404);
  return (
    <section className="unit-pane" aria-label={data?.unit.name[language] ?? data?.unit.name.zh ?? w.units.choose}>
      <button type="button" className="btn bare small only-narrow" onClick={() => p.onChoose(undefined)}>
        {w.units.back}
      </button>
      {p.code === undefined ? (
        <Nothing title={w.units.choose} hint={w.units.chooseHint} />
      ) : missing ? (
        <Nothing title={w.units.gone(day(p.then.at ?? '', language))} />
      ) : data ? (
        <UnitSheet key={data.unit.code} details={data} units={p.units} onChoose={p.onChoose} past={p.then.at} />
      ) : error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={9} />
      )}
    </section>
  );
}

const inForce = (unit: Unit, day: string) => unit.validFrom <= day && (unit.validTo === null || unit.validTo > day);

function Nothing({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="empty">
      <EmptyBridge />
      <h2 className="h s">{title}</h2>
      {hint && <p>{hint}</p>}
    </div>
  );
}

function UnitSheet(p: {
  details: UnitDetails;
  units: Unit[];
  past: string | undefined;
  onChoose: (code: string | undefined) => void;
}) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const { may } = useSession();
  const [deed, setDeed] = useState<UnitDeed | null>(null);
  const { unit, posts } = p.details;
  const { ancestors, children } = around(unit, p.units);
  const area = useAreaName(unit.areaCode);
  const above = ancestors.at(-1);
  const holders = new Set(
    posts.flatMap((post) => post.holders.map((holder) => holder.person ?? `holding ${holder.holding}`)),
  );
  const edits = may('units-edit') && p.past === undefined;
  return (
    <>
      <nav className="crumb-line small" aria-label={w.units.facts.code}>
        {ancestors.map((one) => (
          <UnitLink key={one.code} unit={one} onChoose={p.onChoose} />
        ))}
      </nav>
      <h2 className="h unit-name">
        {name(unit.name)}
        <span className="tag line">{w.units.kind[unit.kind]}</span>
        <Simulated when={unit.simulated} />
      </h2>
      <p className="serif lead-line">
        {w.units.sentence({
          parent: above ? name(above.name) : null,
          area,
          posts: posts.length,
          holders: holders.size,
          vacant: posts.filter((post) => post.holders.length === 0).length,
        })}
      </p>
      {edits && (
        <div className="row wrap unit-acts">
          {(['add', 'rename', 'move', 'end'] as const)
            .filter((one) => above || one === 'add' || one === 'rename')
            .map((one) => (
              <button key={one} type="button" className="btn small" onClick={() => setDeed(one)}>
                {w.units[one]}
              </button>
            ))}
        </div>
      )}
      <UnitFacts unit={unit} area={area} life={lifeOf(p.details.history, unit)} />
      <UnitPosts details={p.details} edits={edits} />
      {children.length > 0 && (
        <section aria-labelledby="below-h">
          <h3 className="h s" id="below-h">
            {w.units.below} <span className="num quiet small">{children.length}</span>
          </h3>
          <ul role="list" className="below-list">
            {children.map((child) => (
              <li key={child.code}>
                <UnitLink unit={child} onChoose={p.onChoose} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <UnitDuties unit={unit} rows={p.details.responsibilities} />
      <UnitHistory versions={p.details.history} />
      {deed && (
        <UnitForm
          deed={deed}
          details={p.details}
          below={children.length}
          onClose={() => setDeed(null)}
          onDone={() => {
            setDeed(null);
            if (deed === 'end') p.onChoose(above?.code);
          }}
        />
      )}
    </>
  );
}

function UnitLink({ unit, onChoose }: { unit: Unit; onChoose: (code: string) => void }) {
  const { name } = useNames();
  return (
    <Link
      to="/desk/units"
      search={(s) => ({ ...s, code: unit.code })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onChoose(unit.code);
      }}
    >
      {name(unit.name)}
    </Link>
  );
}
