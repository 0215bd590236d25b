import { useFilingWords } from '@/lib/filingWords';
import { TextInput } from '@/ui/fields';
import type { CheckDraft } from './draft';

/** What must agree with what, one condition each. */
export function CheckFields(p: {
  checks: CheckDraft[];
  onChange: (checks: CheckDraft[]) => void;
  error: string | undefined;
}) {
  const w = useFilingWords();
  const change = (at: number, to: Partial<CheckDraft>) =>
    p.onChange(p.checks.map((one, i) => (i === at ? { ...one, ...to } : one)));
  return (
    <>
      <p className="hint wide">
        <b>{w.rule.checks}</b> {w.rule.checksHint}
      </p>
      {p.checks.map((one, i) => (
        // A check has nothing of its own that would tell it from another one.
        <div key={i} className="rule-check">
          <TextInput
            label={w.rule.condition}
            value={one.condition}
            onChange={(condition) => change(i, { condition })}
          />
          <TextInput label={w.rule.says} value={one.zh} onChange={(zh) => change(i, { zh })} />
          <TextInput label={w.rule.saysEn} value={one.en} onChange={(en) => change(i, { en })} />
          <button
            type="button"
            className="btn small bare"
            onClick={() => p.onChange(p.checks.filter((_, at) => at !== i))}
          >
            {w.rule.removeCheck}
          </button>
        </div>
      ))}
      {p.error && <p className="err wide">{p.error}</p>}
      <div className="wide">
        <button
          type="button"
          className="btn small"
          onClick={() => p.onChange([...p.checks, { condition: '', zh: '', en: '' }])}
        >
          {w.rule.addCheck}
        </button>
      </div>
    </>
  );
}
