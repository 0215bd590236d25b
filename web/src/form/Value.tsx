import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Bilingual } from '@/lib/types';
import { planItem } from './planItem';
import type { Field } from './types';
import { isUnresolved, written } from './write';
import './form.css';

/** One value of a record. Missing is a dash that says what it means; a figure in 万 tells its whole self on asking. */
export function Value({ field, value, title }: { field: Field; value: unknown; title?: Bilingual | undefined }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const text = written(field, value, { w, language }, title && pick(title, language));
  if (text === null) return <Missing derived={field.derived} />;
  if (field.kind === 'RECORD' && field.register && !isUnresolved(value))
    return (
      <Link to="/desk/registers/$register/$id" params={{ register: field.register, id: String(value) }}>
        {text}
      </Link>
    );
  const item = field.kind === 'PLANITEM' ? planItem(value) : null;
  if (item) return <Link {...item}>{text}</Link>;
  if (field.kind === 'WEB')
    return (
      <a href={text} rel="noreferrer noopener" target="_blank">
        {text}
      </a>
    );
  if (field.kind === 'LONGTEXT') return <span className="long-text">{text}</span>;
  if (field.kind === 'MONEY')
    return (
      <span className="num" title={written({ ...field, kind: 'DECIMAL' }, value, { w, language }) ?? undefined}>
        {text}
      </span>
    );
  return <span className={NUMERIC.has(field.kind) ? 'num' : undefined}>{text}</span>;
}

const NUMERIC: ReadonlySet<string> = new Set([
  'INTEGER',
  'DECIMAL',
  'SHARE',
  'DATE',
  'INSTANT',
  'USCC',
  'PHONE',
  'POINT',
]);

export function Missing({ derived }: { derived: boolean }) {
  const w = useRegisterWords();
  const meaning = derived ? w.missingDerived : w.missingStored;
  return (
    <span className="quiet" title={meaning}>
      <span aria-hidden="true">{w.missing}</span>
      <span className="vh">{meaning}</span>
    </span>
  );
}

export function Simulated({ when }: { when: boolean }) {
  const w = useRegisterWords();
  return when ? <span className="tag dotted">{w.simulated}</span> : null;
}
