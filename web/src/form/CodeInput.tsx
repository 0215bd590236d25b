import type { ReactNode } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  FieldError,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { Icon } from '@/ui/Icon';
import type { Code, Field } from './types';

const NONE = '';

interface Group {
  parent: Code | null;
  codes: Code[];
}

/** Codes below their parents; a code that is nobody's parent and has none stands by itself. */
export function groupsOf(codes: readonly Code[]): Group[] {
  const parents = new Set(codes.map((code) => code.parent).filter((key) => key !== null));
  const groups: Group[] = [];
  for (const code of codes) {
    if (parents.has(code.key)) groups.push({ parent: code, codes: codes.filter((one) => one.parent === code.key) });
    else if (code.parent === null) {
      const last = groups.at(-1);
      if (last?.parent === null) last.codes.push(code);
      else groups.push({ parent: null, codes: [code] });
    }
  }
  return groups;
}

/** One code of a list. Parents are headings, unless a record holds one already. */
export function CodeInput(p: {
  field: Field;
  required: boolean;
  label: ReactNode;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur?: (() => void) | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const { field } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const groups = groupsOf(field.codes);
  const item = (code: Code) => (
    <ListBoxItem key={code.key} id={code.key} textValue={pick(code.title, language)} className="option">
      {pick(code.title, language)}
    </ListBoxItem>
  );
  return (
    <Select
      className="field"
      placeholder={w.form.choose}
      value={(p.value as string | undefined) ?? null}
      isInvalid={p.error !== undefined}
      autoFocus={p.autoFocus ?? false}
      onChange={(key) => p.onChange(key === NONE ? undefined : key)}
      onBlur={() => p.onBlur?.()}
    >
      <Label>{p.label}</Label>
      <Button className="input choice">
        <SelectValue />
        <Icon name="down" size="0.9em" />
      </Button>
      {p.hint && p.error === undefined && (
        <Text slot="description" className="hint">
          {p.hint}
        </Text>
      )}
      <FieldError className="err">{p.error}</FieldError>
      <Popover className="pop">
        <ListBox className="options">
          {!p.required && (
            <ListBoxItem id={NONE} textValue={w.form.none} className="option quiet">
              {w.form.none}
            </ListBoxItem>
          )}
          {groups.map((group) =>
            group.parent === null ? (
              group.codes.map(item)
            ) : (
              <ListBoxSection key={group.parent.key}>
                <Header className="option-head">{pick(group.parent.title, language)}</Header>
                {p.value === group.parent.key && item(group.parent)}
                {group.codes.map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** Several codes of a list. */
export function CodesInput(p: {
  field: Field;
  label: ReactNode;
  value: string[];
  onChange: (value: unknown) => void;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  const language = useLanguage();
  return (
    <CheckboxGroup
      className="field"
      value={p.value}
      isInvalid={p.error !== undefined}
      onChange={(next) => p.onChange(next.length > 0 ? next : undefined)}
    >
      <Label>{p.label}</Label>
      <div className="codes">
        {p.field.codes.map((code) => (
          <Checkbox key={code.key} value={code.key} className="check">
            {({ isSelected }) => (
              <>
                <span className="check-box" aria-hidden="true">
                  {isSelected && <Icon name="check" size="0.9em" />}
                </span>
                <span>{pick(code.title, language)}</span>
              </>
            )}
          </Checkbox>
        ))}
      </div>
      {p.hint && p.error === undefined && (
        <Text slot="description" className="hint">
          {p.hint}
        </Text>
      )}
      <FieldError className="err">{p.error}</FieldError>
    </CheckboxGroup>
  );
}
