import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { fieldOf } from '@/form/fields';
import type { Definition, Part } from '../types';

const TAGS = { SAME: 'tag water', NEAR: 'tag earth', DIFFERENT: 'tag line', MISSING: 'tag dotted' } as const;

/** What was compared and how it went, in a word each. */
export function PartTags({ of, parts }: { of: Definition; parts: readonly Part[] }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  return (
    <span className="part-tags">
      {parts
        .filter((part) => part.how !== 'MISSING')
        .map((part) => {
          const field = fieldOf(of, part.field);
          return (
            <span key={part.field} className={TAGS[part.how]}>
              {field ? pick(field.title, language) : part.field} {w.match.how[part.how]}
            </span>
          );
        })}
    </span>
  );
}
