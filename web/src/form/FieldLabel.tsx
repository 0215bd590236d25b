import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Field } from './types';

/** What a field is called, its unit, and whether it must be filled. */
export function FieldLabel({ field, required }: { field: Field; required: boolean }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const unit = field.kind === 'SHARE' ? '%' : field.unit && pick(field.unit, language);
  return (
    <>
      {pick(field.title, language)}
      {unit && <span className="quiet"> ({unit})</span>}
      {required && (
        <span className="must" title={w.form.required}>
          <span aria-hidden="true"> *</span>
          <span className="vh"> {w.form.required}</span>
        </span>
      )}
    </>
  );
}
