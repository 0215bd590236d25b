import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useOpenWords } from '@/lib/openWords';
import { day } from '@/lib/when';
import type { Bilingual } from '@/lib/types';
import type { OpenField } from './requests';

/** One published value: codes, areas and bodies by their name; missing is a dash that says what it means. */
export function OpenValue({ field, value, title }: { field: OpenField; value: unknown; title: Bilingual | undefined }) {
  const o = useOpenWords();
  const language = useLanguage();
  if (value === null || value === undefined || value === '')
    return (
      <span className="quiet" title={o.missingHint}>
        {o.missing}
      </span>
    );
  if (title) return <>{pick(title, language)}</>;
  if (typeof value === 'boolean') return <>{value ? o.yes : o.no}</>;
  if (typeof value === 'number')
    return (
      <span className="num">
        {value.toLocaleString('en')} {field.unit && pick(field.unit, language)}
      </span>
    );
  if (field.kind === 'DATE' && typeof value === 'string') return <span className="num">{day(value, language)}</span>;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return <span className={field.kind === 'LONGTEXT' ? 'long-text' : undefined}>{text}</span>;
}
