import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
export type Theme = 'system' | 'light' | 'dark';
export type Size = 'normal' | 'large';

interface Preferences {
  language: Language;
  theme: Theme;
  size: Size;
}

const system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;

/** What is chosen and what it comes to: `dark` is what the reader sees. */
interface Seen extends Preferences {
  dark: boolean;
}

const listeners = new Set<() => void>();

function stored(key: string): string | null {
  try {
    return localStorage.getItem(`hongqiao.${key}`);
  } catch {
    return null; // storage refused: choices last as long as the page
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(`hongqiao.${key}`, value);
  } catch {
    // as above
  }
}

function remembered(): Preferences {
  const theme = stored('theme');
  return {
    language: stored('language') === 'en' ? 'en' : 'zh',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    size: stored('size') === 'large' ? 'large' : 'normal',
  };
}

const seen = (chosen: Preferences): Seen => ({
  ...chosen,
  dark: chosen.theme === 'dark' || (chosen.theme === 'system' && system?.matches === true),
});

let now = seen(remembered());

// theme.js repaints when the system turns dark; those who show the theme's name must hear of it too.
system?.addEventListener('change', () => {
  now = seen(now);
  listeners.forEach((listener) => listener());
});

/** What this reader chose; remembered in this browser, never in the address. */
export function usePreferences(): Seen {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}

export function preferences(): Preferences {
  return now;
}

/** Changes one choice, remembers it and repaints the root element, as theme.js does before the first paint. */
export function prefer(change: Partial<Preferences>): void {
  now = seen({ ...now, ...change });
  for (const [key, value] of Object.entries(change)) store(key, value);
  // The server titles the page in this language.
  if (change.language) document.cookie = `lang=${change.language}; path=/; max-age=31536000; samesite=lax`;
  const root = document.documentElement;
  root.dataset.theme = now.dark ? 'dark' : 'light';
  if (now.size === 'large') root.dataset.size = 'large';
  else delete root.dataset.size;
  root.lang = now.language === 'en' ? 'en' : 'zh-CN';
  listeners.forEach((listener) => listener());
}
