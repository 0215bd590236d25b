import type { ReactNode } from 'react';
import {
  Checkbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Button,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { Icon } from './Icon';
import './fields.css';

interface TextProps {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  type?: 'text' | 'password' | 'date' | 'datetime-local' | 'url';
  inputMode?: 'decimal' | 'numeric' | 'tel' | undefined;
  autoComplete?: string;
  placeholder?: string | undefined;
  rows?: number;
  autoFocus?: boolean;
  long?: boolean;
  wide?: boolean;
}

/** Label above, hint below; an error takes the hint's place and is announced. */
export function TextInput(p: TextProps) {
  return (
    <TextField
      className={p.wide ? 'field wide' : 'field'}
      value={p.value}
      onChange={p.onChange}
      onBlur={() => p.onBlur?.()}
      isInvalid={p.error !== undefined}
      type={p.type ?? 'text'}
      autoFocus={p.autoFocus ?? false}
      autoComplete={p.autoComplete ?? 'off'}
    >
      <Label>{p.label}</Label>
      {p.long ? (
        <TextArea className="input" rows={p.rows ?? 3} placeholder={p.placeholder} />
      ) : (
        <Input className="input" inputMode={p.inputMode} placeholder={p.placeholder} />
      )}
      {p.hint && p.error === undefined && (
        <Text slot="description" className="hint">
          {p.hint}
        </Text>
      )}
      <FieldError className="err">{p.error}</FieldError>
    </TextField>
  );
}

/** One of a few; the words shown are the caller's. */
export function Choice<T extends string>(p: {
  label: string;
  value: T;
  options: readonly { value: T; words: ReactNode }[];
  onChange: (value: T) => void;
}) {
  return (
    <Select className="field" value={p.value} onChange={(key) => p.onChange(key as T)}>
      <Label>{p.label}</Label>
      <Button className="input choice">
        <SelectValue />
        <Icon name="down" size="0.9em" />
      </Button>
      <Popover className="pop">
        <ListBox className="options">
          {p.options.map((o) => (
            <ListBoxItem key={o.value} id={o.value} textValue={String(o.words)} className="option">
              {o.words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

export function Check(p: { children: ReactNode; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Checkbox className="check" isSelected={p.value} onChange={p.onChange}>
      <span className="check-box" aria-hidden="true">
        {p.value && <Icon name="check" size="0.9em" />}
      </span>
      <span>{p.children}</span>
    </Checkbox>
  );
}
