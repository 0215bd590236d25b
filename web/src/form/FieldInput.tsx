import type { ReactNode } from 'react';
import { pick } from '@/lib/api';
import { instantOf, localOf } from '@/lib/days';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Bilingual } from '@/lib/types';
import { EvidencePicker } from '@/ui/evidence/EvidencePicker';
import { TextInput } from '@/ui/fields';
import { AreaFinder } from './AreaFinder';
import { CodeInput, CodesInput } from './CodeInput';
import { FieldLabel } from './FieldLabel';
import { NumberInput } from './NumberInput';
import { PlanItemInput } from './PlanItemInput';
import { PointInput } from './PointInput';
import { RecordInput } from './RecordInput';
import { UnitInput } from './UnitInput';
import { YesNoInput } from './YesNoInput';
import type { Document, Field, Point } from './types';
import './form.css';

export interface InputProps {
  field: Field;
  required: boolean;
  value: unknown;
  /** undefined: it was emptied. */
  onChange: (value: unknown) => void;
  onBlur?: (() => void) | undefined;
  /** What the value names is called so. */
  named?: Bilingual | undefined;
  /** How a personal value is shown that stands already; it is never filled in here. */
  masked?: string | undefined;
  fault?: string | Bilingual | undefined;
  warning?: Bilingual | undefined;
  /** Absent: documents by their names only. */
  files?: FilesWay | undefined;
  autoFocus?: boolean;
}

/** Where files lie and are sent. `draw`: who sends them in a way of its own draws their field. */
export interface FilesWay {
  base: string;
  to: string;
  draw?: (field: Field, fault: boolean) => ReactNode;
}

/** One field of any kind, to be filled in. */
export function FieldInput(p: InputProps) {
  const { field, value, onChange } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const label = <FieldLabel field={field} required={p.required} />;
  const error = typeof p.fault === 'string' ? p.fault : p.fault && pick(p.fault, language);
  const help = [
    p.warning && pick(p.warning, language),
    field.help && pick(field.help, language),
    field.personal &&
      (field.kind === 'FILES'
        ? w.form.personalFiles(pick(field.personal, language))
        : p.masked
          ? w.form.personalKept(p.masked)
          : w.form.personalWhy(pick(field.personal, language))),
  ].filter(Boolean);
  const hint = help.length > 0 ? help.join(' ') : undefined;
  const shared = { label, error, hint, onBlur: p.onBlur, autoFocus: p.autoFocus ?? false };
  const text = typeof value === 'string' ? value : '';
  const typed = (next: string) => onChange(next === '' ? undefined : next);
  switch (field.kind) {
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
    case 'SHARE':
      return <NumberInput {...shared} kind={field.kind} value={value} onChange={onChange} />;
    case 'BOOLEAN':
      return <YesNoInput {...shared} value={value} onChange={onChange} />;
    case 'DATE':
      return <TextInput {...shared} type="date" value={text} onChange={typed} />;
    case 'INSTANT':
      return (
        <TextInput
          {...shared}
          type="datetime-local"
          value={text ? localOf(text) : ''}
          onChange={(next) => onChange(instantOf(next) ?? undefined)}
        />
      );
    case 'CODE':
      return <CodeInput {...shared} field={field} required={p.required} value={value} onChange={onChange} />;
    case 'CODES':
      return <CodesInput {...shared} field={field} value={(value as string[] | undefined) ?? []} onChange={onChange} />;
    case 'RECORD':
      return (
        <RecordInput {...shared} register={field.register ?? ''} value={value} named={p.named} onChange={onChange} />
      );
    case 'AREA':
      return (
        <AreaFinder
          {...shared}
          level={field.level}
          value={text ? { id: text, label: p.named ? pick(p.named, language) : text } : null}
          onChange={(next) => onChange(next?.id)}
        />
      );
    case 'UNIT':
      return <UnitInput {...shared} value={value} named={p.named} onChange={onChange} />;
    case 'PLANITEM':
      return <PlanItemInput {...shared} value={value} named={p.named} onChange={onChange} />;
    case 'POINT':
      return <PointInput {...shared} value={value as Point | undefined} onChange={onChange} />;
    case 'FILES':
      return p.files?.draw ? (
        p.files.draw(field, error !== undefined)
      ) : (
        <EvidencePicker
          label={label}
          hint={hint}
          fault={error}
          base={p.files?.base ?? ''}
          to={p.files?.to ?? null}
          value={(value as Document[] | undefined) ?? []}
          onChange={(next) => onChange(next.length > 0 ? next : undefined)}
        />
      );
    case 'SHAPE':
      return (
        <TextInput
          {...shared}
          long
          hint={hint ?? w.form.shapeHint}
          value={typeof value === 'string' ? value : value ? JSON.stringify(value) : ''}
          onChange={(next) => onChange(shapeOf(next))}
        />
      );
    case 'LONGTEXT':
      return <TextInput {...shared} long rows={4} value={text} onChange={typed} />;
    default:
      return (
        <TextInput
          {...shared}
          value={text}
          onChange={typed}
          inputMode={field.kind === 'PHONE' ? 'tel' : undefined}
          placeholder={p.masked}
        />
      );
  }
}

/** GeoJSON where it is; else the text itself, which the server refuses at its field. */
function shapeOf(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
