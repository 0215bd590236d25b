import { useAreaWords } from '@/lib/areaWords';

/** The longest of 1, 2, 5 × 10ⁿ metres that is at most 120 pixels; null before the map is there. */
export function scaleOf(metresPerPixel: number): { metres: number; pixels: number } | null {
  if (!(metresPerPixel > 0)) return null;
  const most = metresPerPixel * 120;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
  return { metres, pixels: metres / metresPerPixel };
}

export function ScaleBar({ metresPerPixel }: { metresPerPixel: number }) {
  const w = useAreaWords();
  const scale = scaleOf(metresPerPixel);
  if (!scale) return null;
  const text = scale.metres >= 1000 ? w.map.kilometres(scale.metres / 1000) : w.map.metres(scale.metres);
  return (
    <span className="scale-bar" role="img" aria-label={w.map.scale(text)}>
      <span className="scale-line" style={{ width: `${scale.pixels}px` }} />
      <span className="num">{text}</span>
    </span>
  );
}
