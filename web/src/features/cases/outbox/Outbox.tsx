import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { get, pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { moment } from '@/lib/when';
import { CaseLink } from '../marks';
import { detail as detailOf } from '../requests';
import type { Detail } from '../types';
import { drop, keep, useParcels } from './box';
import { deliver } from './deliver';
import { type Parcel, isOpen } from './parcel';

/** What this phone has still to send, what it has sent, and what was refused with what to do about it. */
export function Outbox() {
  const w = useCasesWords();
  const { session } = useSession();
  const account = session?.user?.username;
  const all = useParcels();
  const own = all.filter((one) => one.account === account);
  const others = all.filter((one) => one.account !== account && isOpen(one)).length;
  if (own.length === 0 && others === 0) return null;
  const open = own.filter(isOpen);
  return (
    <section className="outbox" id="outbox" aria-label={w.outbox.title}>
      <h2 className="h s">{open.length > 0 ? w.outbox.waiting(open.length) : w.outbox.allSent}</h2>
      <ul role="list">
        {own.map((one) => (
          <Row key={one.id} parcel={one} />
        ))}
      </ul>
      {others > 0 && <p className="small mid">{w.outbox.others(others)}</p>}
    </section>
  );
}

function Row({ parcel }: { parcel: Parcel }) {
  const w = useCasesWords();
  const language = useLanguage();
  const doing = pick(parcel.doing, language);
  const { state } = parcel;
  const tone = { waiting: 'tag line', sent: 'tag wood', refused: 'tag red', asks: 'tag earth' }[state];
  const told = parcel.told && (parcel.told[language] || parcel.told.zh);
  return (
    <li>
      <p className="outbox-line">
        <span className={tone}>{w.outbox.states[state]}</span>
        <span className="outbox-what">
          {parcel.number ? (
            <CaseLink type={parcel.type} number={parcel.number}>
              {parcel.title}
            </CaseLink>
          ) : (
            parcel.title
          )}
        </span>
        <span className="small quiet">
          {doing} · {moment(parcel.made, language)}
          {parcel.shots.length > 0 && ` · ${w.outbox.files(parcel.shots.length)}`}
        </span>
      </p>
      {state === 'refused' && <p className="small err">{told ?? w.outbox.fault}</p>}
      {state === 'asks' && <p className="small">{w.outbox.changed(doing)}</p>}
      {(state === 'refused' || state === 'asks') && <Acts parcel={parcel} />}
    </li>
  );
}

/** Nothing goes away that its owner has not thrown away himself. */
function Acts({ parcel }: { parcel: Parcel }) {
  const w = useCasesWords();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const [gone, setGone] = useState(false);
  const again = async () => {
    let step = parcel.step;
    if (step && parcel.number) {
      const now = await get<Detail>(detailOf(parcel.type, parcel.number).queryKey[0]).catch(() => null);
      if (now === null) return;
      queries.setQueryData(detailOf(parcel.type, parcel.number).queryKey, now);
      const taken = step.step;
      if (!now.steps.some((one) => one.key === taken && one.why === null)) {
        setGone(true);
        return;
      }
      step = { ...step, version: now.line.version };
    }
    await keep({ ...parcel, step, state: 'waiting', told: null });
    await deliver(parcel.account);
    await queries.invalidateQueries({ predicate: (q) => String(q.queryKey[0]).startsWith('/api/desk') });
  };
  return (
    <>
      {gone && <p className="small err">{w.step.gone}</p>}
      <p className="row wrap">
        <button type="button" className="btn small" onClick={() => void again()}>
          {parcel.state === 'asks' ? w.outbox.still : w.outbox.again}
        </button>
        {parcel.number === null && (
          <Link
            to="/m/cases/$type/new"
            params={{ type: parcel.type }}
            search={{ from: parcel.id }}
            className="btn small"
          >
            {w.outbox.change}
          </Link>
        )}
        {sure ? (
          <button type="button" className="btn small red" onClick={() => void drop(parcel.id)}>
            {w.outbox.dropSure}
          </button>
        ) : (
          <button type="button" className="btn bare small" onClick={() => setSure(true)}>
            {w.outbox.drop}
          </button>
        )}
      </p>
    </>
  );
}
