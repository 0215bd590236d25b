import type { Look } from './clock';

/** The deck laid so far, between piers at a half and at four fifths. `share` 0..1 and beyond; shown beside its words only. */
export function Span({ share, look }: { share: number; look: Look }) {
  return (
    <span className={`span is-${look}`} aria-hidden="true">
      <i style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
    </span>
  );
}
