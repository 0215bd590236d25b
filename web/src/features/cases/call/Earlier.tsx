import { useCallWords } from '@/lib/callWords';
import { EarlierCases } from '../EarlierCases';
import { earlierOf } from './requests';

/** What the caller asked before. One for each number. */
export function Earlier({ type, phone }: { type: string; phone: string }) {
  const w = useCallWords();
  return (
    <section className="call-side" aria-labelledby="call-earlier">
      <h2 id="call-earlier" className="h s">
        {w.caller}
      </h2>
      <p className="small quiet">{w.callerHint}</p>
      <EarlierCases
        words={w}
        lacks={phone === '' ? w.phoneFirst : null}
        look={(csrf, reason) => earlierOf(csrf, type, phone, reason)}
      />
    </section>
  );
}
