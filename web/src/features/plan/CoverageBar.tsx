import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useDeskWords } from '@/lib/deskWords';
import { useLanguage } from '@/lib/i18n';
import type { Draft } from '@/lib/types';

interface Props {
  draft: Draft;
  may: boolean;
  mayChange: boolean;
  onAdopt: () => void;
  onWithdraw: () => void;
  onPlace: (offset: number) => void;
}

/** The count that must add up, how far the review is, and the way out of it. */
export function CoverageBar({ draft, may, mayChange, onAdopt, onWithdraw, onPlace }: Props) {
  const w = useDeskWords();
  const language = useLanguage();
  const { head, coverage, diagnostics } = draft;
  const off = coverage.sentencesWithNumbers - coverage.compiled - coverage.leftOut;
  return (
    <header className="cov">
      <div className="cov-title">
        <Link to="/desk" className="small">
          {w.review.back}
        </Link>
        <h1 className="h s">{head.title || head.fileName}</h1>
      </div>
      <div className="cov-count">
        <svg
          className="meter"
          role="img"
          aria-label={w.review.sum({
            all: coverage.sentencesWithNumbers,
            compiled: coverage.compiled,
            leftOut: coverage.leftOut,
          })}
          viewBox={`0 0 ${Math.max(1, coverage.sentencesWithNumbers)} 10`}
          preserveAspectRatio="none"
        >
          <rect className="meter-in" width={coverage.compiled} height="10" />
          <rect className="meter-out" x={coverage.compiled} width={coverage.leftOut} height="10" />
        </svg>
        <span aria-hidden="true">
          <b className="num">{coverage.sentencesWithNumbers}</b> {w.review.sentences} ={' '}
          <b className="num">{coverage.compiled}</b> {w.review.compiled} + <b className="num">{coverage.leftOut}</b>{' '}
          {w.review.leftOut}
        </span>
        <span className={off === 0 ? 'adds' : 'err'}>{off === 0 ? w.review.adds : w.review.off(off)}</span>
      </div>
      <div className="cov-acts">
        {diagnostics.length > 0 && (
          <details className="diagnostics">
            <summary>{w.review.diagnostics(diagnostics.length)}</summary>
            <ul>
              {diagnostics.map((d, i) => (
                <li key={i}>
                  {pick(d, language)}{' '}
                  {d.line !== null && d.start !== null && (
                    <button type="button" className="btn small bare" onClick={() => onPlace(d.start as number)}>
                      {w.review.line(d.line)}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
        <span role="status" className="nowrap">
          {w.review.decided} <b className="num">{head.progress.decided}</b> / {head.progress.items}
        </span>
        {may && (
          <>
            <button type="button" className="btn small bare" onClick={onWithdraw}>
              {w.review.withdraw}
            </button>
            <button type="button" className="btn small ink" onClick={onAdopt}>
              {w.review.adopt}
            </button>
          </>
        )}
        {head.state === 'IN_REVIEW' && !mayChange && <span className="small mid">{w.review.readOnly}</span>}
        {head.state === 'ADOPTED' && <span className="small mid">{w.review.adopted}</span>}
        {head.state === 'WITHDRAWN' && <span className="small mid">{w.review.withdrawn}</span>}
        {head.planKey && (
          <Link to="/plans/$key" params={{ key: head.planKey }}>
            {w.review.seePublic}
          </Link>
        )}
      </div>
    </header>
  );
}
