import { figuresEn } from './messages/figures.en';
import { type FigureMessages, figuresZh } from './messages/figures.zh';
import { usePreferences } from './preferences';

/** Words of funnels, measures and the sources of fields. */
export function useFigureWords(): FigureMessages {
  return usePreferences().language === 'en' ? figuresEn : figuresZh;
}
