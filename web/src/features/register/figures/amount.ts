import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Figure } from './requests';

/** What ten thousand and a hundred million are called where numbers are read by them; null: they are not. */
export type Scales = { wan: string; yi: string } | null;

/** A figure as it is read: a share in per cent, large sums by their scale; null stays null, for it is no number. */
export function amount(value: number | null, kind: Figure['kind'], scales: Scales): string | null {
  if (value === null) return null;
  if (kind === 'SHARE') return `${plain(value * 100, 1)}%`;
  if (scales && Math.abs(value) >= 1e8) return `${plain(value / 1e8, 2)} ${scales.yi}`;
  if (scales && Math.abs(value) >= 1e5) return `${plain(value / 1e4, 1)} ${scales.wan}`;
  return plain(value, 2);
}

const plain = (value: number, decimals: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: decimals });

/** As {@link amount}, for the reader's language. */
export function useAmount(): (value: number | null, kind: Figure['kind']) => string | null {
  const language = useLanguage();
  const { wan, yi } = useRegisterWords();
  return (value, kind) => amount(value, kind, language === 'zh' ? { wan, yi } : null);
}
