import { type ReactNode, useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useRegisterWords } from '@/lib/registerWords';

/** Yes, no, or nothing: pressing the one again takes it away. */
export function YesNoInput(p: {
  label: ReactNode;
  value: unknown;
  onChange: (value: unknown) => void;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  const w = useRegisterWords();
  const id = useId();
  return (
    <div className="field">
      <span className="lab" id={id}>
        {p.label}
      </span>
      <ToggleButtonGroup
        className="yes-no"
        aria-labelledby={id}
        selectionMode="single"
        selectedKeys={typeof p.value === 'boolean' ? [String(p.value)] : []}
        onSelectionChange={(keys) => {
          const [key] = keys;
          p.onChange(key === undefined ? undefined : key === 'true');
        }}
      >
        <ToggleButton id="true">{w.yes}</ToggleButton>
        <ToggleButton id="false">{w.no}</ToggleButton>
      </ToggleButtonGroup>
      {p.error ? <span className="err">{p.error}</span> : p.hint && <span className="hint">{p.hint}</span>}
    </div>
  );
}
