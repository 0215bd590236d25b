import { useState } from 'react';
import { UnitInput } from '@/form/UnitInput';
import { useCasesWords } from '@/lib/casesWords';
import { Icon } from '@/ui/Icon';
import { Pick } from './Pick';

/** Who comes in: whoever answers for it, or the units named; one where it leads, any number where they assist. */
export function UnitsChoice(p: {
  many: boolean;
  value: string[] | null;
  onChange: (value: string[] | null) => void;
  fault: boolean;
}) {
  const w = useCasesWords();
  const error = p.fault ? w.step.unitNeeded : undefined;
  if (p.many) return <Units value={p.value ?? []} onChange={p.onChange} error={error} />;
  return (
    <>
      <Pick
        label={w.step.who}
        autoFocus
        value={p.value === null ? 'duty' : 'name'}
        onChange={(how) => p.onChange(how === 'duty' ? null : [])}
        options={[
          { value: 'duty', words: w.step.byDuty, hint: w.step.byDutyHint },
          { value: 'name', words: w.step.byName },
        ]}
      />
      {p.value !== null && (
        <UnitInput
          label={w.step.unit}
          value={p.value[0]}
          error={error}
          onChange={(code) => p.onChange(typeof code === 'string' ? [code] : [])}
        />
      )}
    </>
  );
}

function Units(p: { value: string[]; onChange: (value: string[]) => void; error: string | undefined }) {
  const w = useCasesWords();
  const [round, setRound] = useState(0);
  return (
    <>
      {p.value.length > 0 && (
        <ul role="list" className="row wrap">
          {p.value.map((code) => (
            <li key={code} className="chip">
              <span>{code}</span>
              <button
                type="button"
                aria-label={w.step.remove(code)}
                onClick={() => p.onChange(p.value.filter((other) => other !== code))}
              >
                <Icon name="close" size="0.75em" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <UnitInput
        key={round}
        label={p.value.length > 0 ? w.step.addUnit : w.step.unit}
        value={undefined}
        error={p.error}
        onChange={(code) => {
          if (typeof code !== 'string') return;
          if (!p.value.includes(code)) p.onChange([...p.value, code]);
          setRound((so) => so + 1);
        }}
      />
    </>
  );
}
