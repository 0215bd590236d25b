import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import '@/ui/fields.css';

/** Six digits of an authenticator. Takes what is pasted, with spaces or not; `onFull` when the sixth is there. */
export function CodeInput(p: {
  label: string;
  value: string;
  onChange: (digits: string) => void;
  onFull?: (digits: string) => void;
  hint?: string;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const take = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 6);
    p.onChange(digits);
    if (digits.length === 6 && digits !== p.value) p.onFull?.(digits);
  };
  return (
    <TextField
      className="field code-field"
      value={p.value}
      onChange={take}
      isInvalid={p.error !== undefined}
      autoFocus={p.autoFocus ?? false}
      autoComplete="one-time-code"
    >
      <Label>{p.label}</Label>
      <Input className="input code-input" inputMode="numeric" />
      {p.hint && p.error === undefined && (
        <Text slot="description" className="hint">
          {p.hint}
        </Text>
      )}
      <FieldError className="err">{p.error}</FieldError>
    </TextField>
  );
}
