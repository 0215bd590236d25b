import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { Sheet } from '@/ui/Sheet';
import { Check, Choice, TextInput } from '@/ui/fields';
import { Finder } from '@/ui/Finder';
import { fieldOf } from '@/form/fields';
import { readNumber, shifted } from '@/form/numbers';
import type { Field } from '@/form/types';
import type { Definition } from '../types';
import { type Operator, STAGE, askable, expression, operatorsOf } from './conditions';

const VALUELESS: ReadonlySet<Operator> = new Set(['yes', 'no', 'known', 'missing']);

/** A condition on any field: which, how, what. */
export function AddCondition(p: { of: Definition; onDone: (expression: string) => void; onClose: () => void }) {
  const { of } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null);
  const field = chosen && chosen.id !== STAGE ? fieldOf(of, chosen.id) : undefined;
  const operators = chosen ? operatorsOf(field ?? STAGE) : [];
  const [wanted, setOperator] = useState<Operator | null>(null);
  const operator = wanted && operators.includes(wanted) ? wanted : (operators[0] ?? null);
  const [text, setText] = useState('');
  const [several, setSeveral] = useState<string[]>([]);
  const [tried, setTried] = useState(false);

  const fields = [
    ...(of.stages.length > 0 ? [{ id: STAGE, label: w.filter.stageIs }] : []),
    ...askable(of).map((one) => ({ id: one.key, label: pick(one.title, language) })),
  ];
  const values = operator ? valuesOf(field, operator, text, several) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen || !operator || values === null) return;
    p.onDone(expression({ field: chosen.id, operator, values }, field?.kind ?? STAGE));
  };
  const number = field && ['INTEGER', 'DECIMAL', 'MONEY', 'SHARE'].includes(field.kind);
  const options =
    chosen?.id === STAGE
      ? of.stages.map((stage) => ({ key: stage.key, title: stage.title }))
      : (field?.codes ?? []).map((code) => ({ key: code.key, title: code.title }));
  return (
    <Sheet title={w.filter.title} onClose={p.onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        <Finder
          autoFocus
          label={w.filter.field}
          value={chosen}
          words={w.finder}
          error={tried && !chosen ? w.filter.needValue : undefined}
          onChange={(next) => {
            setChosen(next);
            setText('');
            setSeveral([]);
          }}
          find={(typed) =>
            Promise.resolve(fields.filter((one) => one.label.toLowerCase().includes(typed.toLowerCase())))
          }
        />
        {operator && operators.length > 1 && (
          <Choice
            label={w.filter.how}
            value={operator}
            onChange={setOperator}
            options={operators.map((value) => ({ value, words: w.filter.ops[value] }))}
          />
        )}
        {operator === 'in' && (
          <fieldset className="wide choices">
            <legend className="small quiet">{w.filter.values}</legend>
            {options.map(({ key, title }) => (
              <Check
                key={key}
                value={several.includes(key)}
                onChange={(on) => setSeveral(on ? [...several, key] : several.filter((one) => one !== key))}
              >
                {pick(title, language)}
              </Check>
            ))}
            {tried && several.length === 0 && <p className="err">{w.filter.needValue}</p>}
          </fieldset>
        )}
        {operator && operator !== 'in' && !VALUELESS.has(operator) && (
          <TextInput
            wide
            label={field?.unit ? `${w.filter.value} (${pick(field.unit, language)})` : w.filter.value}
            value={text}
            onChange={setText}
            type={field?.kind === 'DATE' ? 'date' : 'text'}
            {...(number ? { inputMode: 'decimal' as const } : {})}
            {...(field?.kind === 'SHARE' ? { hint: w.filter.percent } : {})}
            error={tried && values === null ? (number && text ? w.filter.number : w.filter.needValue) : undefined}
          />
        )}
        <div className="dialog-acts wide">
          <button type="button" className="btn" onClick={p.onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="btn ink">
            {w.filter.go}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

/** As expressions hold them; null while there is nothing sound. */
function valuesOf(field: Field | undefined, operator: Operator, text: string, several: string[]): string[] | null {
  if (VALUELESS.has(operator)) return [];
  if (operator === 'in') return several.length > 0 ? several : null;
  if (text.trim() === '') return null;
  if (field && ['INTEGER', 'DECIMAL', 'MONEY', 'SHARE'].includes(field.kind)) {
    const number = readNumber(text);
    if (number === null) return null;
    return [field.kind === 'SHARE' ? shifted(number, -2) : number];
  }
  return [text.trim()];
}
