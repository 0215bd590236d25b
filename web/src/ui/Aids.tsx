import { useQueryClient } from '@tanstack/react-query';
import { switchLanguage, useMessages } from '@/lib/i18n';
import { prefer, usePreferences } from '@/lib/preferences';

/** Type size, theme and language: one press each, remembered in this browser. */
export function Aids({ className = 'aids' }: { className?: string }) {
  const m = useMessages();
  const { language, size, dark } = usePreferences();
  const queries = useQueryClient();
  // Some answers (search, problems, names of posts) come in the reader's language: ask again.
  const switchTo = async (other: typeof language) => {
    await switchLanguage(other);
    await queries.invalidateQueries();
  };
  return (
    <div className={className} role="group" aria-label={m.nav.aids}>
      <button type="button" onClick={() => prefer({ size: size === 'large' ? 'normal' : 'large' })}>
        {size === 'large' ? m.nav.normalSize : m.nav.large}
      </button>
      <button type="button" onClick={() => prefer({ theme: dark ? 'light' : 'dark' })}>
        {dark ? m.nav.light : m.nav.dark}
      </button>
      <button
        type="button"
        lang={m.nav.otherLanguageTag}
        onClick={() => void switchTo(language === 'zh' ? 'en' : 'zh')}
      >
        {m.nav.otherLanguage}
      </button>
    </div>
  );
}
