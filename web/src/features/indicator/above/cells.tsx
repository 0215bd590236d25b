import { Link } from '@tanstack/react-router';
import { useAboveWords } from '@/lib/aboveWords';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { figure } from '@/lib/quantity';
import { type Beside, type Row, TARGETS, type UpperTarget } from './requests';

function useFigure() {
  const language = useLanguage();
  return (value: number, unit: string | null) => {
    const shown = figure(value, unit, language);
    return [shown.number, shown.unit].filter(Boolean).join(shown.unit === '%' ? '' : ' ');
  };
}

/** What the district is to reach, from what, by when. */
export function HereCell({ row }: { row: Row }) {
  const w = useAboveWords();
  const shown = useFigure();
  const { base, target, unit } = row.indicator;
  return (
    <>
      <b className="num">
        {target.value !== null ? shown(target.value, unit) : (target.relative ?? target.text ?? w.unsaid)}
      </b>
      {row.resolved !== null && row.resolvedBy && (
        <span className="above-note">{w.resolved(w.levels[row.resolvedBy], shown(row.resolved, unit))}</span>
      )}
      <span className="above-note num">
        {w.to(target.year)}
        {target.cumulative && ` · ${w.total}`}
        {base.value !== null && ` · ${w.from(base.year, shown(base.value, unit))}`}
      </span>
    </>
  );
}

/** A target above: its figure or words. */
export function TargetFigure({ target }: { target: UpperTarget }) {
  const w = useAboveWords();
  const shown = useFigure();
  return (
    <>
      <b className="num">{target.figure !== null ? shown(target.figure, target.unit) : (target.wording ?? w.unsaid)}</b>
      {target.simulated && <span className="tag line">{w.simulated}</span>}
    </>
  );
}

/** The same indicator above, how the district lies to it, or why that cannot be said. */
export function BesideCell({ beside }: { beside: Beside }) {
  const w = useAboveWords();
  const shown = useFigure();
  const { target } = beside;
  return (
    <>
      {target && (
        <>
          <TargetFigure target={target} />
          <span className="above-note num">
            {w.to(target.year)}
            {target.cumulative && ` · ${w.total}`}
            {target.base !== null && ` · ${w.from(target.baseYear, shown(target.base, target.unit))}`}
          </span>
        </>
      )}
      {beside.outcome && (
        <span className={beside.breaks ? 'above-outcome is-broken' : 'above-outcome'}>
          {w.outcomes[beside.outcome]}
          {beside.difference !== null && beside.difference !== 0 && (
            <span className="num">
              {' '}
              {target?.unit === '%'
                ? w.points(shown(Math.abs(beside.difference), null))
                : shown(Math.abs(beside.difference), target?.unit ?? null)}
            </span>
          )}
          {beside.breaks && ` · ${w.breaks}`}
          {beside.otherBase && ` · ${w.otherBase}`}
        </span>
      )}
      {beside.reason && (
        <span className={beside.reason === 'NONE_ABOVE' ? 'quiet' : 'above-reason'}>{w.reasons[beside.reason]}</span>
      )}
      {target && <Why beside={beside} target={target} />}
    </>
  );
}

function Why({ beside, target }: { beside: Beside; target: UpperTarget }) {
  const w = useAboveWords();
  const language = useLanguage();
  return (
    <Link
      className="above-note"
      to="/desk/registers/$register/$id"
      params={{ register: TARGETS, id: String(target.record) }}
    >
      {target.name}
      {language === 'zh' ? '：' : ': '}
      {beside.byHand ? w.byHand : beside.why.map((why) => pick(why, language)).join(language === 'zh' ? '，' : ', ')}
    </Link>
  );
}
