import { useCallWords } from '@/lib/callWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { CaseLink } from '../marks';

/** What became of a call. @param seconds from the first that was typed */
export interface Outcome {
  number: string;
  seconds: number;
  how: 'saved' | 'answered' | { to: string };
  /** The case is there, and the step after it was refused. */
  refusal: unknown;
}

export function Done({ type, outcome }: { type: string; outcome: Outcome }) {
  const w = useCallWords();
  const said =
    outcome.refusal !== null
      ? w.notYet(outcome.number)
      : outcome.how === 'saved'
        ? w.saved(outcome.number, outcome.seconds)
        : outcome.how === 'answered'
          ? w.answered(outcome.number, outcome.seconds)
          : w.handed(outcome.number, outcome.how.to);
  return (
    <div className="notice" role="status">
      <div className="grow">
        <CaseLink type={type} number={outcome.number}>
          {said}
        </CaseLink>
        {outcome.refusal !== null && <ProblemNotice error={outcome.refusal} />}
      </div>
    </div>
  );
}
