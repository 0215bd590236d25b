import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { today } from '@/lib/days';
import { useMessages, useNamed } from '@/lib/i18n';
import type { Indicator, PlanOverview } from '@/lib/types';
import { Icon } from '@/ui/Icon';
import { useWidth } from '@/ui/useWidth';
import { span } from './bridge-span';
import { BaseToTarget } from './IndicatorEntry';

type Groups = PlanOverview['groups'];

/**
 * The plan as a bridge: one hanger for each indicator, in groups, the deck where we should be. As long as nothing
 * has been reported each hanger ends in an open ring on the deck; binding ones are framed. The list below the
 * picture says the same in words.
 */
export function Bridge(props: { planKey: string; groups: Groups; binding: number; until: number }) {
  const { planKey, groups, binding, until } = props;
  const m = useMessages();
  const named = useNamed();
  const navigate = useNavigate();
  // guessed from the window before the first measure, so that nothing jumps
  const [box, measured] = useWidth<HTMLElement>(document.documentElement.clientWidth - 32);
  const width = between(measured);
  const all = useMemo(() => groups.flatMap((g) => g.indicators), [groups]);
  const bridge = useMemo(
    () =>
      span(
        width,
        groups.map((g) => g.indicators.length),
      ),
    [width, groups],
  );
  const [pointed, point] = useState<number | null>(null);
  const rings = useRef<(SVGGElement | null)[]>([]);
  const [stop, setStop] = useState(0);
  const shown = pointed === null ? undefined : all[pointed];
  if (all.length === 0) return null;

  const open = (index: number) => {
    const code = all[index]?.code;
    if (code) void navigate({ to: '/plans/$key/indicators/$code', params: { key: planKey, code } });
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Enter' || event.key === ' ') open(index);
    else if (step === 0) return;
    else rings.current[(index + step + all.length) % all.length]?.focus();
    event.preventDefault();
  };

  return (
    <figure className="bridge" ref={box}>
      <svg
        width="100%"
        height={bridge.height}
        viewBox={`0 0 ${bridge.width} ${bridge.height}`}
        role="group"
        aria-label={`${m.home.bridge({ n: all.length, binding })} ${m.home.bridgeKeys}`}
        onPointerLeave={() => point(null)}
      >
        <rect className="bridge-water" x="0" y={bridge.water} width={bridge.width} height={bridge.depth} />
        <path className="bridge-wave" d={bridge.waves} />
        <path className="bridge-arch2" d={bridge.truss} />
        <path className="bridge-arch" d={bridge.arch} />
        <path className="bridge-deck" d={`M0 ${bridge.deck}H${bridge.width}`} />
        <path className="bridge-pier" d={bridge.piers} />
        {bridge.hangers.map(({ x, top }, index) => {
          const indicator = all[index] as Indicator;
          return (
            <g
              key={indicator.code}
              ref={(node) => {
                rings.current[index] = node;
              }}
              className={pointed === index ? 'hanger is-on' : 'hanger'}
              role="link"
              tabIndex={stop === index ? 0 : -1}
              aria-label={`${indicator.ordinal} ${named.name(indicator)}${indicator.nature ? `, ${m.nature[indicator.nature]}` : ''}`}
              onPointerEnter={() => point(index)}
              onFocus={() => {
                point(index);
                setStop(index);
              }}
              onBlur={() => point(null)}
              onClick={() => open(index)}
              onKeyDown={(event) => onKey(event, index)}
            >
              <rect
                x={x - bridge.step / 2}
                y={top}
                width={bridge.step}
                height={bridge.height - top - 30}
                fill="transparent"
              />
              <path className="hanger-rod" d={`M${x} ${top}V${bridge.deck - bridge.ring}`} />
              {indicator.nature === 'BINDING' && (
                <rect
                  className="hanger-frame"
                  x={x - bridge.frame}
                  y={bridge.deck - bridge.frame}
                  width={2 * bridge.frame}
                  height={2 * bridge.frame}
                />
              )}
              <circle className="hanger-ring" cx={x} cy={bridge.deck} r={bridge.ring} />
              {bridge.numbered && (
                <text className="hanger-no" x={x} y={bridge.deck + 31}>
                  {indicator.ordinal}
                </text>
              )}
            </g>
          );
        })}
        {groups.map((g, index) => {
          const { from, to } = bridge.groups[index] ?? { from: 0, to: 0 };
          return (
            <g key={g.name} aria-hidden="true">
              <path className="bridge-brace" d={`M${from} ${bridge.brace}H${to}`} />
              <text className="bridge-group" x={(from + to) / 2} y={bridge.brace + 20}>
                {bridge.roomy ? m.plan.group(named.name(g), g.indicators.length) : named.name(g)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <div className="bridge-readout" aria-hidden={shown === undefined}>
          {shown ? (
            <>
              <span className="quiet">{shown.ordinal}</span>
              <b>{named.name(shown)}</b>
              <BaseToTarget indicator={shown} />
              {shown.nature && (
                <span className={shown.nature === 'BINDING' ? 'tag bind' : 'tag line'}>{m.nature[shown.nature]}</span>
              )}
            </>
          ) : (
            <span className="quiet no-print">{m.home.readoutHint}</span>
          )}
        </div>
        <p className="bridge-legend">
          <span className="row">
            <Icon name="ring" size="1.3em" />
            {m.home.noReadings} <b className="serif">{all.length}</b>
          </span>
          <span className="row">
            <span className="bind-key" aria-hidden="true" />
            {m.nature.BINDING} <b className="serif">{binding}</b>
          </span>
        </p>
        <p className="small quiet">
          {until < Number(today().slice(0, 4)) ? m.home.ended(until) : m.home.running(until)}
          {m.home.noReadingsLine}
        </p>
      </figcaption>
    </figure>
  );
}

/** A window that is hidden or still opening may measure nothing: never less than a small phone. */
const between = (width: number) => Math.min(1180, Math.max(280, width));
