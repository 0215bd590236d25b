import { picturesEn } from './messages/pictures.en';
import { type PicturesMessages, picturesZh } from './messages/pictures.zh';
import { usePreferences } from './preferences';

export type PicturesWords = PicturesMessages;

/** Words of pictures that become public. */
export function usePicturesWords(): PicturesWords {
  return usePreferences().language === 'en' ? picturesEn : picturesZh;
}
