import type { AreaWords } from '@/lib/areaWords';

/** 20,286 m² is 2.03 公顷; from a square kilometre up, 平方公里. A missing size is the word for it. */
export function sizeText(m2: number | null, w: AreaWords): string {
  if (m2 === null) return w.size.missing;
  if (m2 < 100) return w.size.squareMetres(m2.toLocaleString('en-US', { maximumFractionDigits: 1 }));
  if (m2 < 1_000_000) return w.size.hectares((m2 / 10_000).toLocaleString('en-US', { maximumFractionDigits: 2 }));
  return w.size.squareKilometres((m2 / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 2 }));
}
