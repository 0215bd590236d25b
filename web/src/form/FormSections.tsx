import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Bilingual } from '@/lib/types';
import type { ReactNode } from 'react';
import { FieldInput, type FilesWay } from './FieldInput';
import { Value } from './Value';
import { fieldOf, sectionsOf } from './fields';
import type { Fault, Field, FormOf, Values } from './types';
import './form.css';

const WIDE: ReadonlySet<string> = new Set(['LONGTEXT', 'FILES', 'POINT', 'SHAPE', 'CODES']);
const CHOSEN: ReadonlySet<string> = new Set([
  'CODE',
  'CODES',
  'BOOLEAN',
  'RECORD',
  'AREA',
  'UNIT',
  'POINT',
  'FILES',
  'DATE',
]);

interface Props {
  of: FormOf & { titleField?: string };
  /** What stands already; null: nothing does. */
  entry: { values: Values; titles: Record<string, Bilingual> } | null;
  /** Where its documents lie and are sent; absent: by their names only. */
  files?: FilesWay | undefined;
  values: Values;
  derived: Values;
  hidden: { sections: Set<number>; fields: Set<string> };
  faults: readonly Fault[];
  warnings: readonly Fault[];
  onSet: (key: string, value: unknown) => void;
  onTouch: (key: string) => void;
  /** What is shown below a field, e.g. what it might hold. */
  below?: (field: Field) => ReactNode;
  /** What values are called that were filled in for him, by field. */
  named?: Record<string, { value: unknown; title: Bilingual }>;
}

/** The sections of a form, without what is not asked for as things stand. */
export function FormSections(p: Props) {
  const w = useRegisterWords();
  const language = useLanguage();
  const first = p.of.fields.find((field) => !field.derived)?.key;
  return sectionsOf(p.of)
    .filter((section) => !p.hidden.sections.has(section.place))
    .map((section) => {
      const fields = section.fields
        .map((key) => fieldOf(p.of, key))
        .filter((field): field is Field => field !== undefined && !p.hidden.fields.has(field.key));
      if (fields.every((field) => field.derived)) return null;
      return (
        <fieldset key={section.place} className="form-section">
          <legend className="h s">{section.title ? pick(section.title, language) : w.form.other}</legend>
          <div className="form-grid">
            {fields.map((field) => (
              <div
                key={field.key}
                data-field={field.key}
                className={WIDE.has(field.kind) || field.key === p.of.titleField ? 'form-cell is-wide' : 'form-cell'}
              >
                {field.derived ? (
                  <Derived field={field} value={p.derived[field.key]} />
                ) : (
                  <Input field={field} autoFocus={field.key === first && p.entry === null} {...p} />
                )}
                {p.below?.(field)}
              </div>
            ))}
          </div>
        </fieldset>
      );
    });
}

function Input({ field, autoFocus, ...p }: Props & { field: Field; autoFocus: boolean }) {
  const masked = field.personal ? p.entry?.values[field.key] : undefined;
  return (
    <FieldInput
      field={field}
      files={p.files}
      required={field.required}
      autoFocus={autoFocus}
      value={p.values[field.key]}
      named={called(p, field.key)}
      masked={typeof masked === 'string' ? masked : undefined}
      fault={p.faults.find((fault) => fault.field === field.key)?.message}
      warning={p.warnings.find((fault) => fault.field === field.key)?.message}
      onBlur={() => p.onTouch(field.key)}
      onChange={(value) => {
        p.onSet(field.key, value);
        if (CHOSEN.has(field.kind)) p.onTouch(field.key);
      }}
    />
  );
}

function called(p: Props, key: string): Bilingual | undefined {
  const filled = p.named?.[key];
  if (filled && filled.value === p.values[key]) return filled.title;
  return p.entry?.values[key] === p.values[key] ? p.entry?.titles[key] : undefined;
}

/** What nobody types: worked out from the rest, as it stands now. */
function Derived({ field, value }: { field: Field; value: unknown }) {
  const w = useRegisterWords();
  const language = useLanguage();
  return (
    <div className="field">
      <span className="lab">{pick(field.title, language)}</span>
      <output className="input derived" title={field.formula ?? undefined}>
        <Value field={field} value={value} />
      </output>
      <span className="hint">{w.form.computed}</span>
    </div>
  );
}
