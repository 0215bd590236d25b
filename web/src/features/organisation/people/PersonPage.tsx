import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { Simulated } from '../Simulated';
import { today } from '@/lib/days';
import { useNames } from '../names';
import { mapOf, person as personQuery } from '../requests';
import type { PersonDetails } from '../types';
import { Contact } from './Contact';
import { DutiesAhead } from './DutiesAhead';
import { HoldForm } from './HoldForm';
import { Holdings } from './Holdings';
import { EditPersonForm } from './PersonForm';
import { holds } from './holding-span';
import '../organisation.css';
import './people.css';

/** /desk/people/:id : what a person holds and held, where, when he is on duty, how to reach him. */
export function PersonPage() {
  const { id } = useParams({ from: '/desk/people/$id' });
  const { data, error, refetch } = useQuery(personQuery(id));
  if (data) return <PersonSheet key={data.person.id} details={data} />;
  return error ? <ProblemView error={error} retry={() => void refetch()} /> : <Skeleton lines={10} />;
}

function PersonSheet({ details }: { details: PersonDetails }) {
  const w = useOrganisationWords();
  const { name, maybe } = useNames();
  const { may } = useSession();
  const [form, setForm] = useState<'edit' | 'hold' | null>(null);
  const { person } = details;
  useTitle(person.name);
  const now = details.posts.filter((holding) => holds(holding, today()));
  const areas = now.filter((holding) => holding.area !== null);
  return (
    <div className="desk-page person">
      <p className="small">
        <Link to="/desk/people">{w.people.back}</Link>
      </p>
      <header className="desk-head person-head">
        <h1 className="h">
          {person.name}
          <Simulated when={person.simulated} />
        </h1>
        <span className="mid">
          <span className="num">{person.staffNo}</span> ·{' '}
          <Link to="/desk/units" search={{ code: person.unit.code }}>
            {name(person.unit.name)}
          </Link>
        </span>
        <span className="grow" />
        {may('people-edit') && (
          <>
            <button type="button" className="btn small" onClick={() => setForm('edit')}>
              {w.people.edit}
            </button>
            <button type="button" className="btn small" onClick={() => setForm('hold')}>
              {w.people.hold}
            </button>
          </>
        )}
      </header>
      <p className="serif lead-line">
        {now.length === 0
          ? w.people.nowNone
          : w.people.now(
              now
                .map((h) =>
                  w.people.post({
                    unit: name(h.unit.name),
                    title: name(h.title),
                    area: maybe(h.area?.name),
                  }),
                )
                .join(w.listMark),
            )}
      </p>
      <div className="person-columns">
        <div>
          <Holdings holdings={details.posts} edits={may('people-edit')} />
        </div>
        <aside>
          <Contact person={person} account={details.account} masked={person.mobileMasked} may={may('people-unmask')} />
          <section className="sheet side" aria-labelledby="areas-h">
            <h2 className="h s" id="areas-h">
              {w.people.areas}
            </h2>
            {areas.length === 0 ? (
              <p className="mid">{w.people.noAreas}</p>
            ) : (
              <ul role="list" className="side-list">
                {areas.map((h) => (
                  <li key={h.holding}>
                    <span>
                      {maybe(h.area?.name)} <small className="quiet num">{h.area?.code}</small>
                    </span>
                    <a className="small" href={mapOf(h.area?.code ?? '')}>
                      {w.units.onMap}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <DutiesAhead person={person.id} shifts={details.shifts} absences={details.absences} />
        </aside>
      </div>
      {form === 'edit' && <EditPersonForm details={details} onClose={() => setForm(null)} />}
      {form === 'hold' && <HoldForm person={person} onClose={() => setForm(null)} />}
    </div>
  );
}
