import { either } from './api';
import type { Messages } from './messages/zh';
import { zh } from './messages/zh';
import { type Language, preferences, prefer, usePreferences } from './preferences';

/** Chinese comes with the first script; English is fetched when somebody asks for it. */
const loaded: { zh: Messages; en: Messages | null } = { zh, en: null };

async function fetchEnglish(): Promise<void> {
  loaded.en ??= (await import('./messages/en')).en;
}

/** Call before the first render: a remembered English must not show Chinese first. */
export async function loadMessages(): Promise<void> {
  if (preferences().language === 'en') await fetchEnglish();
}

export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en') await fetchEnglish();
  prefer({ language });
}

export function messages(): Messages {
  return loaded[preferences().language] ?? zh;
}

/** The words of the chosen language. */
export function useMessages(): Messages {
  return loaded[usePreferences().language] ?? zh;
}

export function useLanguage(): Language {
  return usePreferences().language;
}

/** Names by language: the English one where there is one and English is chosen. */
export function useNamed() {
  const language = useLanguage();
  return {
    title: (of: { title: string; titleEn: string | null }) => either(of.title, of.titleEn, language),
    name: (of: { name: string; nameEn: string | null }) => either(of.name, of.nameEn, language),
  };
}
