import { either } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import type { Name } from './types';

/** Names in the reader's language; the Chinese one where there is no other. */
export function useNames() {
  const language = useLanguage();
  const name = (of: Name) => either(of.zh, of.en, language);
  return {
    language,
    name,
    maybe: (of: Name | null | undefined) => (of ? name(of) : null),
    list: (all: readonly { name: Name }[]) =>
      all.map((one) => name(one.name)).join(language === 'zh' ? '\u3001' : ', '),
  };
}
