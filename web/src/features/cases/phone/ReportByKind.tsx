import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Code } from '@/form/types';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { patrolEn } from '@/lib/messages/patrol.en';
import { patrolZh } from '@/lib/messages/patrol.zh';
import { usePatrolWords } from '@/lib/patrolWords';
import { useSession } from '@/lib/session';
import { useUnderWay } from '@/ui/evidence/underWay';
import { useTitle } from '@/ui/useTitle';
import { useOutbox } from '../outbox/useOutbox';
import { filesTo } from '../requests';
import { EvidenceInput } from '../step/EvidenceInput';
import type { Shot } from '../step/shot';
import type { CaseType } from '../types';
import { KindTiles } from './KindTiles';
import { PlaceLine, type Spot, locate } from './PlaceLine';
import type { Grid } from './grids';
import { report } from './patrol';
import { recentKinds, rememberKind } from './recent';
import { AFTER_RULE, BEFORE_RULE, SETTLE, fieldsOf, lacking, photoRule, valuesOf } from './reported';

/** /m/report : a kind, a photo, the place; sent by the outbox of the phone, with a network or without. */
export function ReportByKind({ of, grid }: { of: CaseType; grid: Grid | null }) {
  const w = usePatrolWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { session } = useSession();
  const account = session?.user?.username ?? '';
  const put = useOutbox();
  const underWay = useUnderWay();
  const [kind, setKind] = useState<Code | null>(null);
  const [what, setWhat] = useState<string | null>(null);
  const [spot, setSpot] = useState<Spot | 'asking' | null>('asking');
  const [shots, setShots] = useState<Shot[]>([]);
  const [settled, setSettled] = useState(false);
  const [result, setResult] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [recent] = useState(() => recentKinds(account));
  const title = kind ? pick(kind.title, language) : w.title;
  useTitle(title);
  // One opens this page to report where one stands: it is asked while one chooses.
  useEffect(() => void locate().then((found) => setSpot((so) => (so === 'asking' ? found : so))), []);
  const fields = fieldsOf(of);
  const done = result ?? w.resultUsual;
  const lacks = lacking({ spot: spot === 'asking' ? null : spot, grid, settled, shots, result: done });

  if (!kind || !fields)
    return (
      <div className="cases-page is-narrow phone-report">
        <header className="cases-head">
          <h1 className="h page-title">{w.title}</h1>
          <Link to="/m/cases/$type/new" params={{ type: of.key }}>
            {w.full}
          </Link>
        </header>
        <KindTiles codes={fields?.codes ?? []} recent={recent} onChoose={setKind} />
      </div>
    );

  const settle = (on: boolean) => {
    setSettled(on);
    // What was taken stays: it shows how it was before.
    setShots((all) =>
      all.flatMap((one) =>
        on
          ? [{ ...one, label: BEFORE_RULE.label }]
          : one.label === BEFORE_RULE.label && fields.photos
            ? [{ ...one, label: fields.photos }]
            : [],
      ),
    );
  };
  const send = async () => {
    setTried(true);
    // Without a network nothing is under way; a photo that is on its way goes once.
    if (underWay || spot === 'asking' || lacks !== null || sending) return;
    setSending(true);
    const words = (what ?? kind.title.zh).trim() || kind.title.zh;
    await put({
      id: crypto.randomUUID(),
      title: words,
      doing: settled
        ? { zh: patrolZh.sendSettled, en: patrolEn.sendSettled }
        : { zh: patrolZh.send, en: patrolEn.send },
      type: of.key,
      number: null,
      values: valuesOf(fields, { words, kind, spot, grid }),
      shots,
      ...(settled
        ? { then: { key: crypto.randomUUID(), step: { step: SETTLE, fields: { [fields.result]: done } } } }
        : {}),
    }).finally(() => setSending(false));
    rememberKind(account, kind.key);
    report(account);
    void navigate({ to: '/m' });
  };
  const point = spot !== null && spot !== 'asking' ? { lon: spot.lon, lat: spot.lat } : null;
  return (
    <form
      className="cases-page is-narrow phone-report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <header className="cases-head">
        <h1 className="h page-title">{title}</h1>
        <button type="button" className="btn small" onClick={() => setKind(null)}>
          {w.change}
        </button>
      </header>
      {(fields.photos || settled) && (
        <EvidenceInput
          to={filesTo(of.key)}
          title={settled ? w.before : w.photos}
          rule={settled ? BEFORE_RULE : photoRule(fields.photos ?? '')}
          point={null}
          value={shots}
          onChange={setShots}
          fault={tried && lacks === 'photos'}
        />
      )}
      {fields.settles && (
        <label className="phone-settled" htmlFor="settled">
          <input id="settled" type="checkbox" checked={settled} onChange={(event) => settle(event.target.checked)} />
          {w.settled} <span className="small quiet">{w.settledHint}</span>
        </label>
      )}
      {settled && (
        <>
          <EvidenceInput
            to={filesTo(of.key)}
            title={w.after}
            rule={AFTER_RULE}
            point={point}
            value={shots}
            onChange={setShots}
            fault={tried && lacks === 'photos'}
          />
          <label className="field">
            <span className="lab">{w.result}</span>
            <input className="input" maxLength={500} value={done} onChange={(event) => setResult(event.target.value)} />
          </label>
        </>
      )}
      <PlaceLine spot={spot} grid={grid} onSpot={setSpot} />
      <label className="field">
        <span className="lab">
          {w.what} <small className="quiet">{w.whatHint}</small>
        </span>
        <input
          className="input"
          maxLength={200}
          value={what ?? kind.title.zh}
          onChange={(event) => setWhat(event.target.value)}
        />
      </label>
      <div className="phone-foot">
        <p className="small" role="status">
          {tried && lacks !== null && (
            <span className="err">{{ place: w.nowhere, photos: w.needPhotos, result: w.needResult }[lacks]}</span>
          )}
          {tried && lacks === null && (underWay || spot === 'asking') && w.busy}
        </p>
        <button type="submit" className="btn red" aria-disabled={sending}>
          {settled ? w.sendSettled : w.send}
        </button>
      </div>
    </form>
  );
}
