import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { useParcels } from '../outbox/box';
import { isOpen } from '../outbox/parcel';
import type { CaseType, Detail, Step } from '../types';
import { StepForm } from './StepForm';

/** More than these are folded away on a phone's foot. */
const FEW = 4;

/** The steps one may take now, each opening its small form; and why not, for those that are not possible. */
export function StepPanel({ of, detail, focus }: { of: CaseType; detail: Detail; focus: boolean }) {
  const w = useCasesWords();
  const language = useLanguage();
  const [open, setOpen] = useState<Step | null>(null);
  const [all, setAll] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  // What waits on this phone comes first: two steps on one version would meet.
  const waits = useParcels().some((one) => one.number === detail.line.number && isOpen(one));
  const possible = detail.steps.filter((step) => step.why === null && !waits);
  const not = detail.steps.filter((step) => step.why !== null);

  // Whoever has just opened or taken further a case goes on with it; after the page took the focus for itself.
  const [turn, setTurn] = useState(focus ? 1 : 0);
  useEffect(() => {
    if (turn === 0) return undefined;
    const wait = setTimeout(() => (first.current ?? panel.current)?.focus({ preventScroll: true }), 60);
    return () => clearTimeout(wait);
  }, [turn]);

  if (open)
    return (
      <aside className="step-panel is-open" aria-label={w.step.title}>
        <h2 className="h s">{pick(open.title, language)}</h2>
        <StepForm
          key={open.key}
          of={of}
          detail={detail}
          step={open}
          onClose={() => {
            setOpen(null);
            setTurn((so) => so + 1);
          }}
          onDone={() => {
            setOpen(null);
            setTurn((so) => so + 1);
          }}
        />
      </aside>
    );
  return (
    <aside className={all ? 'step-panel is-all' : 'step-panel'} aria-label={w.step.title} ref={panel} tabIndex={-1}>
      <h2 className="h s">{w.step.title}</h2>
      {waits && (
        <p className="notice" role="status">
          {w.outbox.busy} <Link to="/m">{w.outbox.title}</Link>
        </p>
      )}
      {possible.length === 0 && !waits && <p className="mid">{w.step.none}</p>}
      <div className="step-buttons">
        {possible.map((step, i) => (
          <button
            key={step.key}
            ref={i === 0 ? first : undefined}
            type="button"
            className={i === 0 ? 'btn ink' : 'btn'}
            onClick={() => setOpen(step)}
          >
            {pick(step.title, language)}
          </button>
        ))}
      </div>
      {not.length > 0 && (
        <div className="step-not">
          <h3 className="small quiet">{w.step.not}</h3>
          <ul role="list">
            {not.map((step) => (
              <li key={step.key} className="small">
                <b>{pick(step.title, language)}</b> <span className="mid">{step.why && pick(step.why, language)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {possible.length + not.length > FEW && (
        <button type="button" className="btn bare small step-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? w.step.less : w.step.more}
        </button>
      )}
    </aside>
  );
}
