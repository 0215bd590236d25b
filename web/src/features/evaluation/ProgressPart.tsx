import { useState } from 'react';
import { useEvaluationWords } from '@/lib/evaluationWords';
import { useSession } from '@/lib/session';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { type Part, remind } from './requests';

/** Who has reported and who has not; whoever has not can be reminded. */
export function ProgressPart({ id, parts, isOpen }: { id: string; parts: readonly Part[]; isOpen: boolean }) {
  const w = useEvaluationWords();
  const { may } = useSession();
  const [reminding, setReminding] = useState<Part | null>(null);
  const reported = parts.filter((part) => part.reported).length;
  return (
    <section className="sheet evaluations-part" aria-labelledby="progress-h">
      <h2 className="h s" id="progress-h">
        {w.progress} <span className="quiet small">{w.reportedCount(reported, parts.length)}</span>
      </h2>
      {/* On a phone it is wider than the screen: arrows move it once it has the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll-x" role="group" aria-label={w.progress} tabIndex={0}>
        <table className="evaluations-table">
          <thead>
            <tr>
              <th scope="col">{w.unit}</th>
              <th scope="col">{w.indicators}</th>
              <th scope="col">{w.missing}</th>
              <th scope="col">{w.statements}</th>
              <th scope="col">{w.reminded}</th>
              <th scope="col">{w.progress}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.unit ?? ''}>
                <th scope="row">{part.name}</th>
                <td>{part.indicators.length}</td>
                <td>{part.missing.length === 0 ? w.nothing : part.missing.join('、')}</td>
                <td>{part.statements}</td>
                <td>{w.times(part.reminded.length)}</td>
                <td>
                  <span className={part.reported ? 'tag water' : 'tag earth'}>
                    {part.reported ? w.reported : w.waiting}
                  </span>{' '}
                  {isOpen && !part.reported && part.unit && may('evaluations-edit') && (
                    <button type="button" className="btn small" onClick={() => setReminding(part)}>
                      {w.remind}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reminding?.unit && (
        <ReasonDialog
          title={w.remindTitle(reminding.name)}
          label={w.remindLabel}
          cancel={w.cancel}
          go={w.remind}
          send={(csrf, note) => remind(id, csrf, reminding.unit ?? '', note)}
          onClose={() => setReminding(null)}
          onDone={() => setReminding(null)}
        />
      )}
    </section>
  );
}
