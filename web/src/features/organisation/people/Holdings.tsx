import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { day as dayWords } from '@/lib/when';
import { today } from '@/lib/days';
import { useNames } from '../names';
import type { HeldPost } from '../types';
import { EndHoldingForm } from './HoldForm';
import { axisOf, inOrder, standing } from './holding-span';

/** Posts over time: each a bar on one axis of years, with its words under it. What we once knew and no longer believe is struck through. */
export function Holdings({ holdings, edits }: { holdings: HeldPost[]; edits: boolean }) {
  const w = useOrganisationWords();
  const [ending, setEnding] = useState<HeldPost | null>(null);
  const now = today();
  const axis = axisOf(holdings, now);
  const years = Array.from({ length: axis.to - axis.from + 1 }, (_, i) => axis.from + i);
  const every = Math.ceil(years.length / 8);
  return (
    <section aria-labelledby="holdings-h">
      <h2 className="h s" id="holdings-h">
        {w.people.holdings} <span className="num quiet small">{w.people.holdingsHint(holdings.length)}</span>
      </h2>
      {holdings.length === 0 ? (
        <p className="mid">{w.people.noHoldings}</p>
      ) : (
        <div className="spans">
          <div className="span-axis num" aria-hidden="true">
            {years.map((year, i) => (
              <span
                key={year}
                className={i % every === 0 ? undefined : 'is-minor'}
                style={{ left: `${100 * axis.place(`${year}-01-01`)}%` }}
              >
                {i % every === 0 && i < years.length - 1 ? year : ''}
              </span>
            ))}
            <i className="span-now" style={{ left: `${100 * axis.place(now)}%` }} />
          </div>
          <ol role="list" aria-label={w.people.timeline(String(axis.from), String(axis.to))}>
            {inOrder(holdings).map((h) => (
              <Span
                key={`${h.holding}/${h.recordedAt}/${h.from}`}
                holding={h}
                axis={axis}
                now={now}
                onEnd={edits ? setEnding : null}
              />
            ))}
          </ol>
        </div>
      )}
      {ending && <EndHoldingForm holding={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function Span(p: {
  holding: HeldPost;
  axis: ReturnType<typeof axisOf>;
  now: string;
  onEnd: ((holding: HeldPost) => void) | null;
}) {
  const w = useOrganisationWords();
  const { language, name } = useNames();
  const { holding: h, axis, now } = p;
  const state = standing(h, now);
  const left = axis.place(h.from);
  const right = h.to === null ? axis.place(now > h.from ? now : h.from) : axis.place(h.to);
  const what = `${name(h.unit.name)} ${name(h.title)}`;
  const words = (
    <>
      <Link to="/desk/units" search={{ code: h.unit.code }}>
        {name(h.unit.name)}
      </Link>{' '}
      <b>{name(h.title)}</b>
      {h.area && <span className="mid"> {name(h.area.name)}</span>}
    </>
  );
  return (
    <li className={`span is-${state}`}>
      <div className="span-track" aria-hidden="true">
        <i
          className={h.to === null && state !== 'superseded' ? 'span-bar is-open' : 'span-bar'}
          style={{ left: `${100 * left}%`, width: `${100 * Math.max(right - left, 0.006)}%` }}
        />
      </div>
      <div className="span-words">
        <span>
          {state === 'superseded' ? <s>{words}</s> : words}
          {h.substitute && (
            <span className="tag line" title={w.units.substituteTitle}>
              {w.units.substitute}
            </span>
          )}
          {state === 'present' && <span className="tag water">{w.people.present}</span>}
          {state === 'coming' && <span className="tag earth">{w.people.coming}</span>}
        </span>
        <span className="small mid">
          {w.span(dayWords(h.from, language), h.to ? dayWords(h.to, language) : w.open)}
          <span className="quiet">
            {' · '}
            {h.supersededAt
              ? w.people.superseded(dayWords(h.recordedAt, language), dayWords(h.supersededAt, language))
              : w.people.recorded(dayWords(h.recordedAt, language))}
          </span>
        </span>
        {p.onEnd && (state === 'present' || state === 'coming') && (
          <button
            type="button"
            className="btn bare small"
            aria-label={w.people.endHoldingOf(what)}
            onClick={() => p.onEnd?.(h)}
          >
            {w.people.endHolding}
          </button>
        )}
      </div>
    </li>
  );
}
