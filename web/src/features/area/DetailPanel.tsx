import { useQuery } from '@tanstack/react-query';
import { either } from '@/lib/api';
import { useAreaWords } from '@/lib/areaWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { day as dayText, moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { type DistrictDay, chainOf } from './district-day';
import { Dependents } from './edit/Dependents';
import { useNameOf } from './names';
import { type When, dependents, details, holders } from './requests';
import { sizeText } from './size';
import type { Area, AreaVersion } from './types';

interface Props {
  day: DistrictDay;
  area: Area;
  when: When;
  onChoose: (code: string) => void;
}

/** One area: what it is, where it belongs, since when, what hangs on it, what it was before. */
export function DetailPanel({ day, area, when, onChoose }: Props) {
  const w = useAreaWords();
  const named = useNameOf();
  const language = useLanguage();
  const more = useQuery(details(area.code, when));
  const hanging = useQuery(dependents(area.code, when.at));
  const { may } = useSession();
  const held = useQuery({ ...holders(area.code, when.at), enabled: may('people-read') });
  const chain = chainOf(day, area);
  const below = day.children.get(area.id) ?? [];
  return (
    <section className="detail" aria-labelledby="detail-h">
      <header>
        <p className="small quiet detail-chain">
          {chain.map((a, i) => (
            <span key={a.id}>
              {i > 0 && <span aria-hidden="true"> › </span>}
              <button type="button" className="linklike" onClick={() => onChoose(a.code)}>
                {named(a.name)}
              </button>
            </span>
          ))}
        </p>
        <h2 id="detail-h" className="h">
          {named(area.name)}
        </h2>
        <p className="row wrap">
          <span className="tag line">{w.kind[area.kind]}</span>
          {area.special === 'DEDICATED' && <span className="tag earth">{w.special}</span>}
          {area.enclave && <span className="tag line">{w.enclave}</span>}
          {area.simulated && <span className="tag dotted">{w.sim.tag}</span>}
        </p>
      </header>
      <dl className="kv">
        <dt>{w.detail.code}</dt>
        <dd className="num">{area.code}</dd>
        <dt>{w.detail.size}</dt>
        <dd className="num">{sizeText(area.areaM2, w)}</dd>
        <dt>{w.detail.below}</dt>
        <dd>{w.detail.belowCount(below.length, (below[0] && w.kind[below[0].kind]) ?? null)}</dd>
        <dt>{w.detail.valid}</dt>
        <dd>
          {area.validTo
            ? w.detail.fromTo(dayText(area.validFrom, language), dayText(area.validTo, language))
            : w.detail.since(dayText(area.validFrom, language))}
        </dd>
        {!area.hasBorder && (
          <>
            <dt>{w.detail.border}</dt>
            <dd>{w.detail.noBorder}</dd>
          </>
        )}
        {held.data && held.data.holders.length > 0 && (
          <>
            <dt>{w.detail.holders}</dt>
            <dd>
              {held.data.holders.map((h, i) => (
                <span key={i} className="detail-holder">
                  {either(h.title.zh, h.title.en, language)}
                  {h.name &&
                    (h.person === null ? (
                      ` · ${h.name}`
                    ) : (
                      <>
                        {' · '}
                        <a href={`/desk/people/${h.person}`}>{h.name}</a>
                      </>
                    ))}
                  {h.simulated && <span className="tag dotted">{w.sim.tag}</span>}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      {area.simulated && <p className="hint">{w.sim.area}</p>}
      <h3 className="h s">{w.dependents.title}</h3>
      {hanging.data ? (
        <Dependents dependents={hanging.data.dependents} />
      ) : hanging.error ? (
        <ProblemNotice error={hanging.error} />
      ) : (
        <Skeleton lines={2} />
      )}
      <h3 className="h s">{w.detail.history}</h3>
      {more.data ? (
        <Versions versions={more.data.versions} />
      ) : more.error ? (
        <ProblemNotice error={more.error} />
      ) : (
        <Skeleton lines={2} />
      )}
      {more.data && more.data.specials.length > 0 && (
        <>
          <h3 className="h s">{w.detail.specials}</h3>
          <ul role="list">
            {more.data.specials.map((s) => (
              <li key={s.id}>
                <button type="button" className="linklike" onClick={() => onChoose(s.code)}>
                  {named(s.name)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What it was from when to when; a version that later knowledge replaced stays, struck through. */
function Versions({ versions }: { versions: AreaVersion[] }) {
  const w = useAreaWords();
  const named = useNameOf();
  const language = useLanguage();
  return (
    <ol className="versions">
      {versions.map((v, i) => (
        <li key={i} className={v.supersededAt ? 'is-superseded' : undefined}>
          <span className="version-days num">
            {v.validTo
              ? w.detail.fromTo(dayText(v.validFrom, language), dayText(v.validTo, language))
              : w.detail.since(dayText(v.validFrom, language))}
          </span>
          <span>
            {w.change[v.change] ?? v.change} · {named(v.name)}
            {v.areaM2 !== null && <span className="num"> · {sizeText(v.areaM2, w)}</span>}
          </span>
          <small className="quiet">
            {v.reason && <>{v.reason} · </>}
            {v.by} · {w.detail.recorded(moment(v.recordedAt, language))}
            {v.supersededAt && ` · ${w.detail.superseded(moment(v.supersededAt, language))}`}
          </small>
        </li>
      ))}
    </ol>
  );
}
