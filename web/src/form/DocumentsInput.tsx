import { type ReactNode, useId, useState } from 'react';
import { useRegisterWords } from '@/lib/registerWords';
import { Icon } from '@/ui/Icon';
import type { Document } from './types';

/** Documents by their names. What is typed and not yet added counts when the field is left. */
export function DocumentsInput(p: {
  label: ReactNode;
  value: readonly Document[];
  onChange: (value: Document[]) => void;
  fault?: string | undefined;
}) {
  const w = useRegisterWords();
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    const name = text.trim();
    if (name === '') return;
    setText('');
    if (!p.value.some((one) => one.name === name)) p.onChange([...p.value, { name }]);
  };
  return (
    <div className="field documents">
      <label htmlFor={id}>{p.label}</label>
      {p.value.length > 0 && (
        <ul role="list">
          {p.value.map((one) => (
            <li key={one.name} className="chip">
              <span>{one.name}</span>
              <button
                type="button"
                aria-label={w.form.fileRemove(one.name)}
                onClick={() => p.onChange(p.value.filter((other) => other !== one))}
              >
                <Icon name="close" size="0.75em" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <input
          id={id}
          className="input"
          value={text}
          placeholder={w.form.fileHint}
          maxLength={200}
          aria-invalid={p.fault !== undefined}
          aria-describedby={p.fault ? `${id}-fault` : undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="btn" onClick={add}>
          {w.form.fileAdd}
        </button>
      </div>
      {p.fault && (
        <span className="err" id={`${id}-fault`}>
          {p.fault}
        </span>
      )}
    </div>
  );
}
