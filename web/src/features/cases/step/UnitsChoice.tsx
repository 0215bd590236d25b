import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { UnitInput } from '@/form/UnitInput';
import { units } from '@/form/requests';
import { either } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
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

/** Units one after another; each is called by its name. */
function Units(p: { value: string[]; onChange: (value: string[]) => void; error: string | undefined }) {
  const w = useCasesWords();
  const language = useLanguage();
  const [round, setRound] = useState(0);
  const known = useQuery(units()).data?.units ?? [];
  const nameOf = (code: string) => {
    const name = known.find((unit) => unit.code === code)?.name;
    return name ? either(name.zh, name.en, language) : code;
  };
  return (
    <>
      {p.value.length > 0 && (
        <ul role="list" className="row wrap">
          {p.value.map((code) => (
            <li key={code} className="chip">
              <span>{nameOf(code)}</span>
              <button
                type="button"
                aria-label={w.step.remove(nameOf(code))}
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
