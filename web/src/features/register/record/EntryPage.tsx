import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { day, moment } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { ToRegister } from '../PageHead';
import { CriteriaList } from '../CriteriaList';
import { Simulated } from '@/form/Value';
import { StageTag } from '../StageTag';
import { stageOf } from '../definition';
import { MapContext, type WithMap } from '@/form/places';
import { definition, entry, moves, standing } from '../requests';
import type { Definition, Entry } from '../types';
import { EntrySections } from './EntrySections';
import { FilesPanel } from './FilesPanel';
import { HistoryPanel } from './HistoryPanel';
import { JoinedRecords } from './JoinedRecords';
import { LinkedRecords } from './LinkedRecords';
import { LooksPanel } from './LooksPanel';
import { MergesPanel } from './MergesPanel';
import { MovePanel } from './MovePanel';
import { Trail } from './Trail';
import '../register.css';
import './record.css';

/** /desk/registers/$register/$id : everything about one record. */
export function EntryPage({ PlacesMap }: WithMap) {
  const { register, id } = useParams({ from: '/desk/registers/$register/$id' });
  const of = useQuery(definition(register));
  const record = useQuery(entry(register, id));
  const error = of.error ?? record.error;
  if (error) return <ProblemView error={error} retry={() => void Promise.all([of.refetch(), record.refetch()])} />;
  if (!of.data || !record.data) return <Skeleton lines={10} />;
  return (
    <MapContext value={PlacesMap}>
      <EntryView key={id} of={of.data} entry={record.data} />
    </MapContext>
  );
}

function EntryView({ of, entry: record }: { of: Definition; entry: Entry }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const { done } = useSearch({ from: '/desk/registers/$register/$id' });
  const id = String(record.id);
  const { data: made } = useQuery({ ...moves(of.key, id), enabled: of.stages.length > 0 });
  const { data: stands } = useQuery({ ...standing(of.key, id), enabled: of.criteria.length > 0 });
  useTitle(record.title);
  const stage = stageOf(of, record.stage);
  return (
    <div className="register-page entry-page">
      <header className="entry-head">
        <ToRegister of={of} />
        <div className="entry-title">
          <h1 className="h page-title">{record.title}</h1>
          <StageTag stage={stage} />
          {record.stageSince && <span className="small quiet">{w.record.since(day(record.stageSince, language))}</span>}
          <Simulated when={record.simulated} />
          <span className="grow" />
          <span className="small quiet">
            {w.record.version(record.version)}
            {' · '}
            {w.record.by(record.recordedBy, moment(record.recordedAt, language))}
            {record.origin && ` · ${w.record.origin(originOf(of, record.origin, language))}`}
          </span>
          {of.may.includes('edit') &&
            record.mergedInto === null &&
            (stage?.locked ? (
              <span className="small quiet">{w.record.locked}</span>
            ) : (
              <Link className="btn small" to="/desk/registers/$register/$id/edit" params={{ register: of.key, id }}>
                {w.record.edit}
              </Link>
            ))}
        </div>
      </header>
      {done === 'saved' && (
        <p className="notice" role="status">
          {w.record.saved}
        </p>
      )}
      {record.mergedInto !== null && (
        <p className="notice earth">
          {w.record.merged}{' '}
          <Link to="/desk/registers/$register/$id" params={{ register: of.key, id: String(record.mergedInto) }}>
            {w.record.mergedGo}
          </Link>
        </p>
      )}
      {made && <MovePanel of={of} entry={record} possible={made.possible} />}
      <div className="entry-columns">
        <div className="entry-main">
          <EntrySections of={of} entry={record} />
          <FilesPanel of={of} id={id} made={made?.made ?? []} />
          {of.links.map((link) => (
            <LinkedRecords key={`${link.register}/${link.via}`} link={link} id={record.id} />
          ))}
          {record.mergedInto === null && <JoinedRecords of={of} entry={record} />}
        </div>
        <aside className="entry-side">
          {stands && stands.criteria.length > 0 && (
            <section aria-labelledby="criteria-h">
              <h2 className="vh" id="criteria-h">
                {w.record.criteria}
              </h2>
              <CriteriaList of={of} criteria={stands.criteria} />
            </section>
          )}
          {made && <Trail of={of} made={made.made} />}
          <MergesPanel of={of} entry={record} />
          <HistoryPanel of={of} entry={record} />
          {of.may.includes('unmask') && of.fields.some((field) => field.personal !== null) && (
            <LooksPanel of={of} entry={record} />
          )}
        </aside>
      </div>
    </div>
  );
}

const originOf = (of: Definition, key: string, language: 'zh' | 'en') => {
  const exchange = of.exchanges.find((one) => one.key === key);
  return exchange ? pick(exchange.title, language) : key;
};
