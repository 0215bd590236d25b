import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';
import type { Found } from '@/ui/Finder';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import { AreaField } from '../AreaField';
import { DayControl, DayNotice } from '../DayControl';
import { UnitField } from '../UnitField';
import { useNames } from '../names';
import { type RowsAsked, responsibilities, units } from '../requests';
import { useSubjects } from '../useSubjects';
import type { Responsibility } from '../types';
import { AskBox } from './AskBox';
import { AddRowForm, EndRowForm } from './RowForms';
import { RowsTable } from './RowsTable';
import { SubjectField } from './SubjectField';
import '../organisation.css';
import './responsibilities.css';

/** /desk/responsibilities : who answers for what; asked at the top, all rows below. */
export function ResponsibilitiesPage() {
  const w = useOrganisationWords();
  const { may } = useSession();
  const asked = useSearch({ from: '/desk/responsibilities' });
  const navigate = useNavigate({ from: '/desk/responsibilities' });
  const [form, setForm] = useState<'add' | Responsibility | null>(null);
  useTitle(w.responsibilities.title);
  useListKeys();
  const ask = (change: RowsAsked) => void navigate({ search: (s) => ({ ...s, ...change }), replace: true });
  const edits = may('responsibility-edit');
  const r = w.responsibilities;
  return (
    <div className="desk-page duties">
      <header className="desk-head">
        <h1 className="h">{r.title}</h1>
        <span className="mid">{r.lead}</span>
        <span className="grow" />
        {edits && (
          <>
            <Link className="btn small" to="/desk/responsibilities/import">
              {r.import}
            </Link>
            <button type="button" className="btn ink small" onClick={() => setForm('add')}>
              {r.add}
            </button>
          </>
        )}
      </header>
      <AskBox />
      <section aria-labelledby="rows-h">
        <div className="section-head">
          <h2 className="h s" id="rows-h">
            {r.list}
          </h2>
          <DayControl seen={{ at: asked.at }} onChange={(seen) => ask({ at: seen.at })} />
        </div>
        <DayNotice seen={{ at: asked.at }} onChange={(seen) => ask({ at: seen.at })} />
        <Filters asked={asked} onAsk={ask} />
        <Rows asked={asked} onEnd={edits ? setForm : null} />
      </section>
      {form === 'add' && <AddRowForm onClose={() => setForm(null)} />}
      {form !== null && form !== 'add' && <EndRowForm row={form} onClose={() => setForm(null)} />}
    </div>
  );
}

function Filters({ asked, onAsk }: { asked: RowsAsked; onAsk: (change: RowsAsked) => void }) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const { data } = useQuery(units());
  const subject = useSubjects();
  const subjectLabel = asked.subject ? subject(asked.subject) : null;
  const r = w.responsibilities;
  const unit = data?.units.find((one) => one.code === asked.unit);
  const [area, setArea] = useState<Found | null>(asked.area ? { id: asked.area, label: asked.area } : null);
  const [cleared, setCleared] = useState(0);
  const any = Boolean(asked.subject ?? asked.area ?? asked.unit);
  return (
    <div className="filters" key={cleared}>
      <SubjectField
        label={r.filterSubject}
        key={`subject/${subjectLabel ?? ''}`}
        value={asked.subject && subjectLabel ? { id: asked.subject, label: subjectLabel } : null}
        onChange={(chosen) => chosen && onAsk({ subject: chosen.id })}
      />
      <AreaField
        label={r.filterArea}
        placeholder={r.areaHint}
        value={area}
        onChange={(chosen) => {
          setArea(chosen);
          if (chosen) onAsk({ area: chosen.id });
        }}
      />
      <UnitField
        key={unit?.code}
        label={r.filterUnit}
        placeholder={w.people.allUnits}
        value={asked.unit ? { id: asked.unit, label: unit ? name(unit.name) : asked.unit } : null}
        onChange={(chosen) => chosen && onAsk({ unit: chosen.id })}
      />
      {any && (
        <button
          type="button"
          className="btn bare small filters-clear"
          onClick={() => {
            setArea(null);
            setCleared(cleared + 1);
            onAsk({ subject: undefined, area: undefined, unit: undefined });
          }}
        >
          {r.clear}
        </button>
      )}
    </div>
  );
}

function Rows({ asked, onEnd }: { asked: RowsAsked; onEnd: ((row: Responsibility) => void) | null }) {
  const w = useOrganisationWords();
  const { data, error, refetch } = useQuery({ ...responsibilities(asked), placeholderData: (before) => before });
  if (!data) return error ? <ProblemView error={error} retry={() => void refetch()} /> : <Skeleton lines={6} />;
  if (data.responsibilities.length === 0) return <p className="empty">{w.responsibilities.none}</p>;
  return (
    <>
      <p className="mid counts" role="status">
        <b>{w.responsibilities.rows(data.responsibilities.length)}</b>
      </p>
      <RowsTable rows={data.responsibilities} onEnd={onEnd} />
    </>
  );
}
