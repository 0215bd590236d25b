import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRegisterWords } from '@/lib/registerWords';
import { today as todayHere } from '@/lib/days';
import { Simulated } from '@/form/Value';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { StageTag } from '../StageTag';
import { stageOf } from '../definition';
import { type Asked, fetchPage, page } from '../requests';
import type { Definition, Entry, TimelineFields } from '../types';
import { Scale, type Span, actualOf, daysLate, fieldsOf, spansOf } from './timeline';
import './timeline.css';

const AT_ONCE = 200;
const percent = (n: number) => `${n.toFixed(3)}%`;

/** When each record was planned and when it was, one under the other, in the order of the list; dates stand beside as text. */
export function RecordTimeline({ of, timeline, asked }: { of: Definition; timeline: TimelineFields; asked: Asked }) {
  const w = useRegisterWords();
  const fields = [of.titleField, ...fieldsOf(timeline)];
  const { data, error, refetch } = useQuery({
    queryKey: [page(of.key, asked, null, AT_ONCE), 'timeline'],
    queryFn: ({ signal }) => fetchPage(page(of.key, asked, null, AT_ONCE, fields), signal),
  });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const today = todayHere();
  const records = data.records as Entry[];
  const spans = spansOf(of, timeline, records);
  const n = (count: number) => count.toLocaleString('en');
  if (spans.length === 0) return <p className="small mid">{w.timeline.none}</p>;
  const scale = new Scale(spans, today);
  return (
    <section className="timeline" aria-label={w.timeline.label}>
      <p className="small mid timeline-note" role="status">
        {w.timeline.shown(n(spans.length), n(records.length))}
      </p>
      {data.next !== null && <p className="notice earth small">{w.timeline.most(n(AT_ONCE))}</p>}
      <Legend />
      <div className="timeline-years small" aria-hidden="true">
        <span />
        <div className="timeline-track">
          {scale.years().map((year) => (
            <span key={year} style={{ insetInlineStart: percent(scale.at(`${String(year)}-01-01`)) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      <ul role="list">
        {spans.map((span) => (
          <Row key={span.row.id} of={of} timeline={timeline} span={span} scale={scale} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Row(p: { of: Definition; timeline: TimelineFields; span: Span; scale: Scale; today: string }) {
  const { of, span, scale, today } = p;
  const w = useRegisterWords();
  const late = daysLate(span, p.timeline, today);
  return (
    <li className="timeline-row">
      <div className="timeline-name">
        <Link
          to="/desk/registers/$register/$id"
          params={{ register: of.key, id: String(span.row.id) }}
          className="record-name"
          data-row=""
        >
          {span.row.title}
        </Link>
        <Simulated when={span.row.simulated} />
        <StageTag stage={stageOf(of, span.row.stage)} />
        <Days span={span} today={today} />
        {late > 0 && <span className="timeline-late small">{w.timeline.late(late.toLocaleString('en'))}</span>}
      </div>
      <div className="timeline-track" aria-hidden="true">
        {scale.years().map((year) => (
          <i
            key={year}
            className="timeline-line"
            style={{ insetInlineStart: percent(scale.at(`${String(year)}-01-01`)) }}
          />
        ))}
        <Bars span={span} scale={scale} today={today} late={late > 0} />
        <i className="timeline-today" style={{ insetInlineStart: percent(scale.at(today)) }} />
      </div>
    </li>
  );
}

function Bars({ span, scale, today, late }: { span: Span; scale: Scale; today: string; late: boolean }) {
  const drawn = (kind: string, from: string, to: string) => {
    const bar = scale.bar(from, to);
    return (
      <i
        className={`timeline-bar ${kind}`}
        style={{ insetInlineStart: percent(bar.left), width: percent(bar.width) }}
      />
    );
  };
  const point = (kind: string, day: string) => (
    <i className={`timeline-point ${kind}`} style={{ insetInlineStart: percent(scale.at(day)) }} />
  );
  const actual = actualOf(span, today);
  return (
    <>
      {span.from !== null && span.to !== null && drawn('planned', span.from, span.to)}
      {(span.from === null) !== (span.to === null) && point('planned', span.from ?? span.to ?? today)}
      {late && span.to !== null && drawn('late', span.to, span.actualTo ?? today)}
      {actual && drawn(actual.going ? 'actual going' : 'actual', actual.from, actual.to)}
      {actual === null && span.actualTo !== null && point('actual', span.actualTo)}
    </>
  );
}

/** What the bars show, in words. */
function Days({ span, today }: { span: Span; today: string }) {
  const w = useRegisterWords().timeline;
  const between = (from: string | null, to: string | null) =>
    from !== null && to !== null ? w.span(from, to) : from !== null ? w.from(from) : to !== null ? w.until(to) : null;
  const planned = between(span.from, span.to);
  const actual =
    actualOf(span, today)?.going && span.actualFrom
      ? w.going(span.actualFrom)
      : between(span.actualFrom, span.actualTo);
  return (
    <span className="timeline-days small mid">
      {planned && <span>{`${w.planned} ${planned}`}</span>}
      {actual && <span>{`${w.actual} ${actual}`}</span>}
    </span>
  );
}

function Legend() {
  const w = useRegisterWords().timeline.legend;
  return (
    <p className="timeline-legend small mid" aria-hidden="true">
      {(['planned', 'actual', 'late', 'today'] as const).map((kind) => (
        <span key={kind}>
          <i className={`timeline-key ${kind}`} />
          {w[kind]}
        </span>
      ))}
    </p>
  );
}
