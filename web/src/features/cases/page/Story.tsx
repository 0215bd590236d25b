import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { fully, nobodyOf } from '../called';
import { CaseLink } from '../marks';
import { proof, story } from '../requests';
import { BeforeAfter } from './BeforeAfter';
import { EvidenceOf } from './EvidenceOf';
import type { Called, CaseType, Chapter, Detail, Proven } from '../types';

/** What happened, first event first. */
export function Story({ of, detail }: { of: CaseType; detail: Detail }) {
  const w = useCasesWords();
  const { line } = detail;
  // Being merged with or related to another changes no version of it, and is told all the same.
  const stamp = `${line.version} ${detail.merged.length} ${detail.related.length}`;
  const { data, error } = useQuery(story(line.type, line.number, stamp));
  const proven = useQuery(proof(line.type, line.number));
  const hasFiles = (data?.events ?? []).some((event) => event.details?.evidence?.some((one) => one.file));
  const standings = new Map(proven.data?.evidence.map((one) => [one.file, one.standing]));
  return (
    <>
      {data && <BeforeAfter of={of} detail={detail} events={data.events} />}
      <section>
        <div className="section-head">
          <h2 className="h s">{w.page.story}</h2>
          {hasFiles && (
            <button
              type="button"
              className="btn bare small no-print"
              aria-disabled={proven.isFetching}
              onClick={() => void proven.refetch()}
            >
              {proven.isFetching ? w.working : w.evidence.proof}
            </button>
          )}
        </div>
        {proven.error && <ProblemNotice error={proven.error} />}
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Skeleton lines={4} />}
        {data && (
          <ol role="list" className="story">
            {data.events.map((event) => (
              <Event key={event.seq} of={of} detail={detail} event={event} called={data.called} standings={standings} />
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

interface EventProps {
  of: CaseType;
  detail: Detail;
  event: Chapter;
  called: Called;
  /** What a check of the files has found, by file. */
  standings: ReadonlyMap<string, Proven['standing']>;
}

function Event({ of, detail, event, called, standings }: EventProps) {
  const w = useCasesWords();
  const language = useLanguage();
  const { details } = event;
  const field = of.fields.find((one) => one.key === details?.field);
  const who = fully(event.who, called, nobodyOf(w, detail)(event.who), language);
  const channel = details?.channel && (w.page.channel[details.channel] ?? details.channel);
  return (
    <li className={event.action === 'case-clock-breached' ? 'is-late' : undefined}>
      <time dateTime={event.at} className="small quiet num">
        {moment(event.at, language)}
      </time>
      <div>
        <p>
          <b>{pick(event.what, language)}</b>{' '}
          {event.to && <span className="tag line">{w.page.to(pick(event.to, language))}</span>}{' '}
          <span className="small quiet">
            {who}
            {channel && channel !== who && ` · ${channel}`}
          </span>
        </p>
        <Sent detail={detail} event={event} />
        {details?.other && (
          <p className="small">
            <CaseLink type={details.other.type} number={details.other.number}>
              {details.other.title}
            </CaseLink>{' '}
            <span className="quiet num">{details.other.number}</span>
          </p>
        )}
        {details?.reason && <p className="said">{details.reason}</p>}
        {field && <p className="small mid">{w.page.looked(pick(field.title, language))}</p>}
        {details?.extension && <p className="small">{w.page.extended(spelled(details.extension, w.step.units))}</p>}
        {details?.evidence && <EvidenceOf type={detail.line.type} all={details.evidence} standings={standings} />}
      </div>
    </li>
  );
}

/** To whom it was sent with this event, and why to them. */
function Sent({ detail, event }: { detail: Detail; event: Chapter }) {
  const w = useCasesWords();
  const language = useLanguage();
  const { routing, assignments } = event.details ?? {};
  const asked = (assignments ?? []).filter((one) => one.standing === 'ASKED');
  if (asked.length === 0) return null;
  const nameOf = (code: string) => {
    const unit = detail.assignments.find((one) => one.unit.code === code)?.unit;
    return unit ? pick(unit.name, language) : code;
  };
  const why =
    routing?.by === 'NAMED' ? w.page.named : routing && pick({ zh: routing.zh ?? '', en: routing.en ?? '' }, language);
  return (
    <>
      <p className="small">
        {asked.map((one) => `${w.relation[one.relation] ?? one.relation} ${nameOf(one.unit)}`).join(' · ')}
      </p>
      {why && (
        <p className="small mid">
          <span className="quiet">{w.page.routed}</span> {why}
        </p>
      )}
    </>
  );
}

/** `3 wd` as people say it. */
function spelled(limit: string, units: Record<string, string>): string {
  const [amount = '', unit = ''] = limit.split(' ');
  return `${amount} ${units[unit] ?? unit}`;
}
