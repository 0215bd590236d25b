import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { MapContext, type WithMap } from '@/form/places';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { fully, nobodyOf } from '../called';
import { Marks, useOnPhone } from '../marks';
import { caseType, detail } from '../requests';
import { StepPanel } from '../step/StepPanel';
import type { CaseType, Detail } from '../types';
import { Assignments } from './Assignments';
import { Clocks } from './Clocks';
import { CounterCode } from './CounterCode';
import { Pictures } from '../picture/Pictures';
import { Devices } from './Devices';
import { Elsewhere } from './Elsewhere';
import { Facts } from './Facts';
import { CallBack } from './CallBack';
import { Related } from './Related';
import { TouchedPromises } from '../promise/TouchedPromises';
import { RelatedCases } from './RelatedCases';
import { Same } from './Same';
import { Story } from './Story';
import '../cases.css';

/** /desk/cases/$type/$number and /m/cases/$type/$number : a case as one story, and what one may do in it. */
export function CasePage({ PlacesMap }: WithMap) {
  const { type = '', number = '' } = useParams({ strict: false });
  const { done } = useSearch({ strict: false });
  const w = useCasesWords();
  const { data, error, refetch } = useQuery(detail(type, number));
  // Both are asked for at once; a case that goes on by an earlier definition then asks for that.
  const of = useQuery(caseType(type, data?.kept?.definition ?? null));
  useTitle(data?.line.title);
  const fault = of.error ?? (data ? null : error);
  if (fault) return <ProblemView error={fault} retry={() => void Promise.all([of.refetch(), refetch()])} />;
  if (!of.data || !data) return <Skeleton />;
  return (
    <MapContext value={PlacesMap}>
      <article className="cases-page case-page" key={number}>
        <Head of={of.data} detail={data} />
        {done === 'opened' && data.line.version === 1 && (
          <p className="notice" role="status">
            {w.open.reported(data.line.number)}
          </p>
        )}
        {error && <ProblemNotice error={error} />}
        {data.kept && <p className="small quiet">{w.page.kept(data.kept.edition)}</p>}
        <div className="case-columns">
          <div className="case-main">
            <Clocks clocks={data.clocks} assignments={data.assignments} />
            {of.data.assigned && <Assignments all={data.assignments} />}
            <Devices detail={data} />
            <Elsewhere detail={data} />
            <Pictures detail={data} />
            <Same detail={data} />
            <CallBack of={of.data} detail={data} />
            <Related detail={data} />
            <TouchedPromises detail={data} />
            <Facts of={of.data} detail={data} />
            <CounterCode of={of.data} detail={data} />
            <Story of={of.data} detail={data} />
            {data.related.length === 0 && (
              <section className="related">
                <RelatedCases detail={data} />
              </section>
            )}
          </div>
          <StepPanel of={of.data} detail={data} focus={done === 'opened'} />
        </div>
      </article>
    </MapContext>
  );
}

function Head({ of, detail }: { of: CaseType; detail: Detail }) {
  const { line, openedBy, called, assignments } = detail;
  const w = useCasesWords();
  const language = useLanguage();
  const phone = useOnPhone();
  const facts: [string, string | null][] = [
    [w.page.matter, line.matter && pick(line.matter, language)],
    [w.page.place, line.area && pick(line.area.name, language)],
    [
      w.page.lead,
      line.lead
        ? pick(line.lead.name, language)
        : !of.assigned || line.closedAt || assignments.length > 0
          ? null
          : w.page.nobody,
    ],
    [
      w.page.opened,
      w.page.by(fully(openedBy, called, nobodyOf(w, detail)(openedBy), language), moment(line.openedAt, language)),
    ],
  ];
  return (
    <header className="case-head">
      <p className="small crumbs">
        <Link to={phone ? '/m' : '/desk/cases'}>{phone ? w.phone.title : w.title}</Link>
        <span aria-hidden="true"> › </span>
        {pick(line.typeTitle, language)} <span className="num">{line.number}</span>
      </p>
      <div className="case-title">
        <h1 className="h">{line.title}</h1>
        <Marks line={line} />
      </div>
      <dl className="case-head-facts small">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </header>
  );
}
