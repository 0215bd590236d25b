import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense, use, useState } from 'react';
import { either, pick } from '@/lib/api';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import type { Entry, MarkKind, Origin, PlanHead } from '@/lib/types';
import { day, moment } from '@/lib/when';
import { Icon } from '@/ui/Icon';
import { Crumbs } from './Crumbs';
import { PlanNotices } from './PlanNotices';
import { WorkContext } from './work';
import './book.css';
import './item.css';

const ROUTES = {
  INDICATOR: '/plans/$key/indicators/$code',
  COMMITMENT: '/plans/$key/commitments/$code',
  ACTION: '/plans/$key/actions/$code',
} as const satisfies Record<MarkKind, string>;

interface Frame {
  plan: PlanHead;
  kind: MarkKind;
  code: string;
  title: string;
  source: Origin;
  start: number | null;
  sectionId: string | null;
  previous: string | null;
  next: string | null;
  history: Entry[];
  children: ReactNode;
}

/** What the pages of an indicator, a commitment and an action share: way back, provenance, history, address. */
export function ItemFrame(props: Frame) {
  const { plan, kind, code, title, previous, next, children } = props;
  const m = useMessages();
  const work = use(WorkContext);
  return (
    <div className="page item-page">
      <Crumbs
        plan={plan}
        here={code}
        list={
          kind === 'INDICATOR' ? (
            <Link to="/plans/$key" params={{ key: plan.key }} hash="indicators">
              {m.nav.indicators}
            </Link>
          ) : (
            <Link to="/plans/$key/commitments" params={{ key: plan.key }}>
              {kind === 'COMMITMENT' ? m.commitments.title : m.commitments.actions}
            </Link>
          )
        }
      />
      <PlanNotices plan={plan} />
      <h1 className="item-h">{title}</h1>
      <div className="item-grid">
        <div>
          {children}
          <Suspense>{work(`${plan.key}/${code}`)}</Suspense>
        </div>
        <aside>
          <Provenance {...props} />
          <Address />
          <History entries={props.history} />
        </aside>
      </div>
      <nav className="item-steps no-print" aria-label={m.nav.more}>
        {previous ? (
          <Link to={ROUTES[kind]} params={{ key: plan.key, code: previous }} rel="prev">
            ← {m.nav.previous} {previous}
          </Link>
        ) : (
          <span />
        )}
        {next && (
          <Link to={ROUTES[kind]} params={{ key: plan.key, code: next }} rel="next">
            {m.nav.next} {next} →
          </Link>
        )}
      </nav>
    </div>
  );
}

function Provenance({ plan, source, code, start, sectionId }: Frame) {
  const m = useMessages();
  const language = useLanguage();
  const named = useNamed();
  const { on, documentNo } = plan.approval;
  const organ = plan.approval.organ && either(plan.approval.organ, plan.approval.organEn, language);
  return (
    <section className="side-part" aria-labelledby="provenance-h">
      <h2 id="provenance-h">{m.item.provenance}</h2>
      <dl className="kv">
        <dt>{m.item.document}</dt>
        <dd>
          {named.title(plan)}
          {source.line !== null && ` · ${m.item.line(source.line)}`}
        </dd>
        {source.kind === 'DOCUMENT' && source.rule && (
          <>
            <dt>{m.item.rule}</dt>
            <dd>
              <code>{source.rule}</code>
            </dd>
          </>
        )}
        <dt>{m.item.by}</dt>
        <dd>{source.kind === 'PACK' ? m.item.pack : m.item.byWhom[source.by]}</dd>
        {organ && (
          <>
            <dt>{m.item.approved}</dt>
            <dd>
              {organ}
              {on && ` · ${day(on, language)}`}
              {documentNo && ` · ${documentNo}`}
            </dd>
          </>
        )}
        <dt>{m.item.adopted}</dt>
        <dd>{day(plan.adoptedAt, language)}</dd>
      </dl>
      <p className="side-way no-print">
        {start !== null ? (
          <Link to="/plans/$key/text" params={{ key: plan.key }} hash={code}>
            {m.item.toText}
          </Link>
        ) : (
          <Link to="/plans/$key/text" params={{ key: plan.key }} hash={sectionId ?? ''}>
            {m.item.toFacts}
          </Link>
        )}
      </p>
    </section>
  );
}

function Address() {
  const m = useMessages();
  const [said, say] = useState('');
  const address = window.location.origin + window.location.pathname;
  return (
    <section className="side-part no-print" aria-labelledby="address-h">
      <h2 id="address-h">{m.item.permanent}</h2>
      <p className="address">{address}</p>
      <p className="row">
        <button
          type="button"
          className="btn small"
          onClick={() =>
            navigator.clipboard.writeText(address).then(
              () => say(m.item.copied),
              () => say(m.item.copyFailed),
            )
          }
        >
          <Icon name="link" />
          {m.item.copy}
        </button>
        <span className="small quiet" role="status">
          {said}
        </span>
      </p>
    </section>
  );
}

function History({ entries }: { entries: Entry[] }) {
  const m = useMessages();
  const language = useLanguage();
  if (entries.length === 0) return null;
  return (
    <section className="side-part" aria-labelledby="history-h">
      <h2 id="history-h">{m.item.history}</h2>
      <ol className="trace">
        {entries.map((e) => (
          <li key={e.hash + e.at}>
            <span className="quiet num">{moment(e.at, language)}</span> {pick(e.what, language)}
            {e.documentNo && ` · ${e.documentNo}`}
            <br />
            <small className="quiet">{m.item.hash(e.hash)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
