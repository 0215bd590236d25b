import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { patrolEn } from '@/lib/messages/patrol.en';
import { patrolZh } from '@/lib/messages/patrol.zh';
import { usePatrolWords } from '@/lib/patrolWords';
import { useSession } from '@/lib/session';
import { useOutbox } from '../outbox/useOutbox';
import { types } from '../requests';
import { useNow } from '../useNow';
import { gridsOf, me } from './grids';
import { begin, finish, minutesSince, usePatrol } from './patrol';

/** The type of case that a finished round becomes, and the step that ends it, as the packs call them. */
const PATROL = 'patrol';
const END = 'end';

/** A round begins and ends with a press; what goes out is when, in which grid, and how many reports. */
export function PatrolBar() {
  const w = usePatrolWords();
  const language = useLanguage();
  const { session } = useSession();
  const account = session?.user?.username;
  const patrol = usePatrol(account);
  const grids = gridsOf(useQuery(me()).data?.grants ?? []);
  const may = (useQuery(types()).data?.types ?? []).some((type) => type.key === PATROL && type.mayOpen);
  const put = useOutbox();
  const now = useNow();
  const [chosen, setChosen] = useState<string | null>(null);
  const [ending, setEnding] = useState(false);
  if (!account || !may || (grids.length === 0 && !patrol)) return null;
  const grid = grids.find((one) => one.code === chosen) ?? grids[0];
  if (!patrol)
    return (
      <section className="patrol" aria-label={w.patrol}>
        {grids.length > 1 ? (
          <select
            className="input"
            aria-label={w.grid}
            value={grid?.code}
            onChange={(event) => setChosen(event.target.value)}
          >
            {grids.map((one) => (
              <option key={one.code} value={one.code}>
                {pick(one.name, language)}
              </option>
            ))}
          </select>
        ) : (
          <span>
            <span className="small quiet">{w.grid}</span> <b>{grid && pick(grid.name, language)}</b>
          </span>
        )}
        <button type="button" className="btn" onClick={() => grid && begin(account, grid.code)}>
          {w.start}
        </button>
        <p className="small quiet">{w.records}</p>
      </section>
    );
  const name = grids.find((one) => one.code === patrol.area)?.name ?? { zh: patrol.area, en: patrol.area };
  const end = async () => {
    setEnding(true);
    const ended = new Date();
    const minutes = minutesSince(patrol.begun, ended.getTime());
    const { found } = patrol;
    await put({
      id: crypto.randomUUID(),
      title: (language === 'en' ? patrolEn : patrolZh).done(pick(name, language), minutes, found),
      doing: { zh: patrolZh.doing, en: patrolEn.doing },
      type: PATROL,
      number: null,
      values: {
        what: patrolZh.done(name.zh, minutes, found),
        area: patrol.area,
        begunAt: patrol.begun,
      },
      then: {
        key: crypto.randomUUID(),
        step: { step: END, fields: { endedAt: ended.toISOString(), minutes, found } },
      },
    }).finally(() => setEnding(false));
    finish(account);
  };
  return (
    <section className="patrol is-on" aria-label={w.patrol}>
      <span>
        <b>{pick(name, language)}</b>{' '}
        <span role="status">{w.running(minutesSince(patrol.begun, now), patrol.found)}</span>
      </span>
      <button type="button" className="btn" aria-disabled={ending} onClick={() => !ending && void end()}>
        {w.end}
      </button>
    </section>
  );
}
