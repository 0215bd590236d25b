import { either, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { figure, joined } from '@/lib/quantity';
import type { Forecast, IndicatorLine, PathPoint, ReadingOf, Standing } from '@/lib/types';
import { useWidth } from '@/ui/useWidth';
import { ChartLegend } from './ChartLegend';
import { type Chart, type Dot, chart, dots } from './chart';
import './standing.css';

const points = (all: readonly (readonly [number, number])[]) =>
  all.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** What is only expected has three digits. */
const rough = (value: number) => Number(value.toPrecision(3));

/** The planned path, the readings on it, and where they lead. The sentence above says the same in words. */
export function PathChart(p: {
  line: IndicatorLine;
  path: readonly PathPoint[];
  course: readonly Standing[];
  readings: readonly ReadingOf[];
  forecast: Forecast | null;
}) {
  const w = useIndicatorWords();
  const language = useLanguage();
  const [box, width] = useWidth<HTMLElement>();
  const measure = p.line.rule?.measure ?? 'LEVEL';
  const raw = measure === 'LEVEL' || measure === 'RATIO' || measure === 'QUALITATIVE';
  const first = p.path[0];
  const last = p.path.at(-1);
  if (!first || !last) return <p className="quiet small">{w.noChart}</p>;
  const shown = dots(p.course, p.readings, raw);
  const ahead = p.forecast && p.forecast.points.length > 0 ? p.forecast : null;
  const c = chart(width, p.path, shown, ahead);
  const unit = raw || measure === 'CUMULATIVE' ? p.line.indicator.unit : '%';
  const said = (value: number) => joined(figure(Number(value.toPrecision(6)), unit, language));
  const axis = { AVG_GROWTH: w.growthTotal, CUMULATIVE_REDUCTION: w.fallTotal, CUMULATIVE: w.sumTotal }[
    measure as string
  ];
  const name = either(p.line.indicator.name, p.line.indicator.nameEn, language);
  const label = w.chartLabel({ name, says: pick(p.line.standing.explanation, language) });
  return (
    <figure className="path-chart" ref={box}>
      {axis && <p className="small quiet">{axis}</p>}
      <svg width={c.width} height={c.height} viewBox={`0 0 ${c.width} ${c.height}`} role="img" aria-label={label}>
        <Ground chart={c} />
        {ahead && <Fan chart={c} forecast={ahead} from={lastOf(shown) ?? [first.year, first.value]} />}
        <polyline className="chart-path" points={points(p.path.map((one) => [c.x(one.year), c.y(one.value)]))} />
        {p.path.map((one) => (
          <rect
            key={one.year}
            className="chart-pier"
            x={c.x(one.year) - 3}
            y={c.y(one.value) - 3}
            width="6"
            height="6"
          />
        ))}
        <Gap chart={c} shown={shown} />
        <Line chart={c} shown={shown} base={first} />
        <Ends chart={c} target={last} ahead={ahead} said={said} />
      </svg>
      <ChartLegend path={p.line.rule ? pick(p.line.rule.pathLabel, language) : ''} fan={ahead !== null} shown={shown} />
    </figure>
  );
}

const lastOf = (shown: readonly Dot[]): readonly [number, number] | null => {
  const found = shown.filter((one) => one.kind !== 'ghost').at(-1);
  return found ? [found.at, found.value] : null;
};

function Ground({ chart: c }: { chart: Chart }) {
  return (
    <g aria-hidden="true">
      {c.ticks.map((tick) => (
        <g key={tick}>
          <path className="chart-grid" d={`M${c.left} ${c.y(tick)}H${c.right}`} />
          <text x={c.left - 10} y={c.y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {c.years.map((year) => (
        <text key={year} x={c.x(year)} y={c.bottom + 24} textAnchor="middle">
          {c.width < 560 ? `’${String(year).slice(2)}` : year}
        </text>
      ))}
    </g>
  );
}

function Fan(p: { chart: Chart; forecast: Forecast; from: readonly [number, number] }) {
  const { chart: c, forecast } = p;
  const start = [c.x(p.from[0]), c.y(p.from[1])] as const;
  const area = (low: 'low50' | 'low80', high: 'high50' | 'high80') =>
    points([
      start,
      ...forecast.points.map((one) => [c.x(one.year), c.y(one[high])] as const),
      ...[...forecast.points].reverse().map((one) => [c.x(one.year), c.y(one[low])] as const),
    ]);
  return (
    <g aria-hidden="true">
      <polygon className="chart-80" points={area('low80', 'high80')} />
      <polygon className="chart-50" points={area('low50', 'high50')} />
      <polyline
        className="chart-ahead"
        points={points([start, ...forecast.points.map((one) => [c.x(one.year), c.y(one.middle)] as const)])}
      />
    </g>
  );
}

/** What is short, where it is short. */
function Gap({ chart: c, shown }: { chart: Chart; shown: readonly Dot[] }) {
  const now = shown.filter((one) => one.kind !== 'ghost').at(-1);
  const standing = now?.standing;
  if (!now || !standing || standing.expected === null) return null;
  if (standing.status !== 'LAGGING' && standing.status !== 'REGRESSED') return null;
  return <path className="chart-gap" d={`M${c.x(now.at)} ${c.y(standing.expected)}V${c.y(now.value)}`} />;
}

function Line({ chart: c, shown, base }: { chart: Chart; shown: readonly Dot[]; base: PathPoint }) {
  const line = shown.filter((one) => one.kind !== 'ghost').map((one) => [c.x(one.at), c.y(one.value)] as const);
  return (
    <g aria-hidden="true">
      <polyline className="chart-line" points={points([[c.x(base.year), c.y(base.value)], ...line])} />
      {shown.map((one, i) => (
        <circle
          // several versions of one period stand at one place
          key={i}
          className={`chart-${one.kind}`}
          cx={c.x(one.at)}
          cy={c.y(one.value)}
          r="4.4"
        />
      ))}
    </g>
  );
}

/** Target and forecast beside the end of their lines; two that would touch are held apart. */
function Ends(p: { chart: Chart; target: PathPoint; ahead: Forecast | null; said: (value: number) => string }) {
  const w = useIndicatorWords();
  const { chart: c } = p;
  const x = c.x(p.target.year) + 12;
  const at = c.y(p.target.value) + 5;
  const end = p.ahead?.points.at(-1);
  const below = end ? end.middle <= p.target.value : true;
  const meant = end ? c.y(end.middle) + 5 : 0;
  const there = below ? Math.max(meant, at + 34) : Math.min(meant, at - 34);
  const narrow = c.width < 560;
  return (
    <g aria-hidden="true">
      <text className="chart-strong" x={x} y={at}>
        {narrow ? p.said(p.target.value) : w.target(p.said(p.target.value))}
      </text>
      {end && (
        <>
          <text className="chart-strong chart-water" x={x} y={there}>
            {narrow ? p.said(rough(end.middle)) : w.forecast(p.said(rough(end.middle)))}
          </text>
          {!narrow && (
            <text x={x} y={there + 18}>
              {rough(end.low80)}—{rough(end.high80)}
            </text>
          )}
        </>
      )}
    </g>
  );
}
