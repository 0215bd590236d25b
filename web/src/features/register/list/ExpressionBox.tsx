import { type FormEvent, useState } from 'react';
import { Problem, get } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { page } from '../requests';
import type { Definition } from '../types';

/** For those who can write the language of packs. The server reads it first; what it does not like it says, and how to put it right. */
export function ExpressionBox(p: { of: Definition; onDone: (expression: string) => void; onClose: () => void }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<unknown>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setRefusal(null);
    get(page(p.of.key, { where: text.trim() }, null, 1)).then(() => p.onDone(text.trim()), setRefusal);
  };
  const { remedy, column } = refusal instanceof Problem ? refusal.more : {};
  return (
    <form className="expression" onSubmit={submit}>
      <label className="field grow">
        <span className="lab">{w.list.celLabel}</span>
        <input
          className="input mono"
          // The one who pressed “write an expression” wants to write.
          autoFocus
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          placeholder={w.list.celHint}
          aria-invalid={refusal !== null}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="btn ink">
        {w.list.celGo}
      </button>
      <button type="button" className="btn" onClick={p.onClose}>
        {w.cancel}
      </button>
      {refusal !== null && (
        <div className="wide">
          <ProblemNotice error={refusal}>
            {isWords(remedy) && (
              <span>
                <b>{w.list.remedy}</b>
                {remedy[language]}
                {typeof column === 'number' && <span className="quiet small"> {w.list.column(column)}</span>}
              </span>
            )}
          </ProblemNotice>
        </div>
      )}
    </form>
  );
}

const isWords = (of: unknown): of is { zh: string; en: string } => typeof of === 'object' && of !== null && 'zh' in of;
