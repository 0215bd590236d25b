import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useFigureWords } from '@/lib/figureWords';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useListKeys } from '@/ui/useListKeys';
import { useTitle } from '@/ui/useTitle';
import { areaField, pointField } from '../definition';
import type { WithMap } from '@/form/places';
import { type Asked, definition, exportOf, registers } from '../requests';
import type { Definition } from '../types';
import { FunnelView } from '../funnel/FunnelView';
import { DraftsNotice } from './DraftsNotice';
import { FilterBar } from './FilterBar';
import { RecordMap } from './RecordMap';
import { RecordTimeline } from './RecordTimeline';
import { RecordTable } from './RecordTable';
import { StageStrip } from './StageStrip';
import { Total } from './Total';
import { ViewTabs } from './ViewTabs';
import '../register.css';
import './list.css';

/** What the address says of a list. */
export interface Address extends Asked {
  own?: string;
  look?: string;
}

const askedOf = ({ view, where, q, area, sort, link }: Address): Asked => ({ view, where, q, area, sort, link });

/** /desk/registers/$register : the records that fit, in a table or on the map. */
export function ListPage({ PlacesMap }: WithMap) {
  const { register } = useParams({ from: '/desk/registers/$register' });
  const { data, error, refetch } = useQuery(definition(register));
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return <Register key={register} of={data} PlacesMap={PlacesMap} />;
}

function Register({ of, PlacesMap }: WithMap & { of: Definition }) {
  const w = useRegisterWords();
  const work = useRegisterWorkWords();
  const f = useFigureWords();
  const language = useLanguage();
  const search = useSearch({ from: '/desk/registers/$register' });
  const navigate = useNavigate({ from: '/desk/registers/$register' });
  useTitle(pick(of.title, language));
  useListKeys();
  const { look } = search;
  const asked = askedOf(search);
  const go = (change: Partial<Record<keyof Address, string | undefined>>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const placed = pointField(of) ?? areaField(of);
  const onMap = look === 'map' && placed !== undefined;
  const timeline = look === 'timeline' ? of.timeline : null;
  const onTimeline = timeline !== null;
  const asFunnel = look === 'funnel' && of.stages.length > 0;
  return (
    <div className="register-page register-list">
      <Rail here={of.key} />
      <div className="list-main">
        <header className="list-head">
          <div>
            <h1 className="h page-title">{pick(of.title, language)}</h1>
            <p className="mid small">{pick(of.description, language)}</p>
          </div>
          <span className="grow" />
          <div className="row wrap list-acts">
            {of.matching && of.may.includes('match') && (
              <Link className="btn small" to="/desk/registers/$register/same" params={{ register: of.key }}>
                {work.match.way}
              </Link>
            )}
            {of.exchanges.length > 0 && of.may.includes('match') && (
              <Link className="btn small" to="/desk/registers/$register/held" params={{ register: of.key }}>
                {work.held.way}
              </Link>
            )}
            {of.may.includes('import') && (
              <Link className="btn small" to="/desk/registers/$register/import" params={{ register: of.key }}>
                {work.intake.way}
              </Link>
            )}
            {of.may.includes('export') && (
              <>
                <a className="btn small" href={exportOf(of.key, 'xlsx', asked)} download>
                  {w.list.xlsx}
                </a>
                <a className="btn small" href={exportOf(of.key, 'csv', asked)} download>
                  {w.list.csv}
                </a>
              </>
            )}
            {of.may.includes('edit') && (
              <Link className="btn ink small" to="/desk/registers/$register/new" params={{ register: of.key }}>
                {w.list.add}
              </Link>
            )}
          </div>
        </header>
        {of.may.includes('edit') && <DraftsNotice of={of} />}
        <ViewTabs of={of} search={search} onGo={go} />
        <FilterBar key={`${search.view ?? ''}/${search.own ?? ''}`} of={of} search={search} onGo={go} />
        {of.stages.length > 0 && <StageStrip of={of} asked={asked} onWhere={(where) => go({ where })} />}
        <div className="list-line">
          <Total of={of} asked={asked} />
          <span className="grow" />
          {(placed !== undefined || of.timeline != null || of.stages.length > 0) && (
            <div className="look" role="group" aria-label={w.list.look}>
              <button
                type="button"
                className="pill"
                aria-pressed={!onMap && !asFunnel && !onTimeline}
                onClick={() => go({ look: undefined })}
              >
                {w.list.asTable}
              </button>
              {placed && (
                <button type="button" className="pill" aria-pressed={onMap} onClick={() => go({ look: 'map' })}>
                  {w.list.asMap}
                </button>
              )}
              {of.timeline != null && (
                <button
                  type="button"
                  className="pill"
                  aria-pressed={onTimeline}
                  onClick={() => go({ look: 'timeline' })}
                >
                  {w.timeline.way}
                </button>
              )}
              {of.stages.length > 0 && (
                <button type="button" className="pill" aria-pressed={asFunnel} onClick={() => go({ look: 'funnel' })}>
                  {f.asFunnel}
                </button>
              )}
            </div>
          )}
        </div>
        {asFunnel ? (
          <FunnelView key={JSON.stringify(asked)} of={of} asked={asked} />
        ) : timeline ? (
          <RecordTimeline key={JSON.stringify(asked)} of={of} timeline={timeline} asked={asked} />
        ) : onMap ? (
          <RecordMap key={JSON.stringify(asked)} of={of} asked={asked} PlacesMap={PlacesMap} />
        ) : (
          <Table of={of} asked={asked} onSort={(sort) => go({ sort })} />
        )}
      </div>
    </div>
  );
}

/** A list anew for each question, so that what was chosen in another is not chosen here. */
function Table(p: { of: Definition; asked: Asked; onSort: (sort: string) => void }) {
  const key = JSON.stringify(p.asked);
  const [made, setMade] = useState(0);
  return <RecordTable key={`${key}/${made}`} {...p} onMoved={() => setMade((n) => n + 1)} />;
}

/** The registers beside each other, for one step from one to the next. */
function Rail({ here }: { here: string }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const { data } = useQuery(registers());
  const pack = data?.registers.find((line) => line.key === here)?.pack;
  return (
    <nav className="rail no-print" aria-label={w.title}>
      <Link to="/desk/registers" className="rail-up small">
        {w.title}
      </Link>
      <ul role="list">
        {data?.registers
          .filter((line) => line.pack === pack)
          .map((line) => (
            <li key={line.key}>
              <Link
                to="/desk/registers/$register"
                params={{ register: line.key }}
                activeOptions={{ includeSearch: false }}
              >
                {pick(line.title, language)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
