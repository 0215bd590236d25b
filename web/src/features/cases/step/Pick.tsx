import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

/** One of a few, all in sight. */
export function Pick<T extends string>(p: {
  label: ReactNode;
  value: T | null;
  options: readonly { value: T; words: ReactNode; hint?: string }[];
  onChange: (value: T) => void;
  error?: string | undefined;
  /** Beside each other instead of below. */
  inline?: boolean;
  autoFocus?: boolean;
}) {
  return (
    <RadioGroup
      className={p.inline ? 'field pick is-inline' : 'field pick'}
      value={p.value}
      isInvalid={p.error !== undefined}
      onChange={(value) => p.onChange(value as T)}
    >
      <Label>{p.label}</Label>
      <div className="pick-all">
        {p.options.map((option, i) => (
          <Radio
            key={option.value}
            value={option.value}
            className="pick-one"
            autoFocus={p.autoFocus === true && i === 0}
          >
            <span>{option.words}</span>
            {option.hint && <small className="quiet">{option.hint}</small>}
          </Radio>
        ))}
      </div>
      {p.error && <span className="err">{p.error}</span>}
    </RadioGroup>
  );
}
