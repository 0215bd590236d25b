import { useMessages } from '@/lib/i18n';

const WIDTHS = ['52%', '88%', '74%', '92%', '66%', '81%'];

/** Grey lines where words will be; said once to screen readers. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const m = useMessages();
  return (
    <div role="status" className="skeleton">
      <span className="vh">{m.loading}</span>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className="skel" style={{ width: WIDTHS[i % WIDTHS.length] }} />
      ))}
    </div>
  );
}
