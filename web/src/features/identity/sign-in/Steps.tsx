import { useIdentityWords } from '@/lib/identityWords';
import type { NextStep } from '@/lib/types';
import { Icon } from '@/ui/Icon';

/** Where one stands on the way in: the password is behind, this step is now. */
export function Steps({ at }: { at: NextStep }) {
  const w = useIdentityWords();
  const here = { SECOND_FACTOR: w.steps.factor, CHANGE_PASSWORD: w.steps.change, ENROL_SECOND_FACTOR: w.steps.enrol };
  return (
    <ol className="steps" aria-label={w.steps.label}>
      <li className="is-done">
        <Icon name="check" size="0.9em" />
        {w.steps.password}
      </li>
      <li aria-current="step">{here[at]}</li>
    </ol>
  );
}
