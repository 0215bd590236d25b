import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage, useNamed } from '@/lib/i18n';
import { usePairWords } from '@/lib/pairWords';
import { useSession } from '@/lib/session';
import { useSending } from '@/lib/useSending';
import { Amount } from '@/ui/Amount';
import { ProblemNotice } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { ChainSheet } from './ChainSheet';
import { type Pair, type PlanPromise, type Row, decide } from './requests';

/** One promise in both plans: what became of it, why they are thought the same, and what a person says of that. */
export function PairRow({ row, pair }: { row: Row; pair: Pair }) {
  const w = usePairWords();
  const language = useLanguage();
  const { may } = useSession();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const [following, setFollowing] = useState(false);
  const comma = language === 'en' ? ', ' : '、';
  const { before, after } = row;
  const one = after ?? before;
  const dropped = pair.rows.flatMap((other) => (other.fate === 'DROPPED' && other.before ? [other.before] : []));
  return (
    <li className={`sheet pair-row is-${row.fate.toLowerCase()}`}>
      <PairSide label={w.before} promise={before} />
      <PairSide label={w.after} promise={after} />
      <div className="pair-says">
        <span className="tag line">{w.fates[row.fate]}</span>{' '}
        {row.differences.length > 0 && (
          <b>{w.changed(row.differences.map((what) => w.differences[what]).join(comma))}</b>
        )}{' '}
        {row.score !== null && (
          <span className="small quiet">
            {row.byHand ? `${w.byHand} · ` : ''}
            {w.score(row.score)} · {row.why.map((why) => pick(why, language)).join(comma)}
          </span>
        )}
        <span className="pair-acts">
          {one && (
            <button type="button" className="btn bare small" onClick={() => setFollowing(true)}>
              {w.chain}
            </button>
          )}
          {may('plan-review') && before && after && (
            <button type="button" className="btn bare small" onClick={() => setAsking(true)}>
              {w.part}
            </button>
          )}
          {may('plan-review') && !before && after && dropped.length > 0 && (
            <select
              className="input"
              aria-label={w.joinTitle}
              value=""
              disabled={sending.busy}
              onChange={(event) => {
                const chosen = dropped.find((other) => other.code === event.target.value);
                if (chosen)
                  sending.run(
                    (csrf) => decide(csrf, chosen, after, true, null),
                    () => undefined,
                  );
              }}
            >
              <option value="">{w.join}</option>
              {dropped.map((other) => (
                <option key={other.code} value={other.code}>
                  {other.code} {other.name}
                </option>
              ))}
            </select>
          )}
        </span>
        {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      </div>
      {following && one && <ChainSheet promise={one} onClose={() => setFollowing(false)} />}
      {asking && before && after && (
        <ReasonDialog
          title={w.partTitle}
          label={w.partWhy}
          needed={w.needed}
          cancel={w.cancel}
          go={w.part}
          working={w.working}
          send={(csrf, reason) => decide(csrf, before, after, false, reason)}
          onClose={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function PairSide({ label, promise }: { label: string; promise: PlanPromise | null }) {
  const w = usePairWords();
  const named = useNamed();
  return (
    <div className="pair-side">
      <span className="small quiet">
        {label} {promise?.code}
      </span>
      {promise ? (
        <>
          <b>{named.name(promise)}</b>
          <PromiseTarget promise={promise} />
        </>
      ) : (
        <span className="quiet">{w.none}</span>
      )}
    </div>
  );
}

/** Its number, or the words that stand for one. */
export function PromiseTarget({ promise }: { promise: PlanPromise }) {
  const w = usePairWords();
  return (
    <span>
      {promise.relative ??
        (promise.value === null ? (
          w.noTarget
        ) : (
          <Amount value={promise.value} unit={promise.unit} comparator={promise.comparator} />
        ))}{' '}
      {promise.deadline && <span className="small quiet num">{promise.deadline}</span>}
    </span>
  );
}
