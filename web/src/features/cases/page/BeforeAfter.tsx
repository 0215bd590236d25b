import { useCasesWords } from '@/lib/casesWords';
import type { CaseType, Chapter, Detail, Kept } from '../types';
import { Piece } from './EvidenceOf';

/** How it was when it was told, beside how it is now, where two events brought them; what one brought, the story has so. */
export function BeforeAfter(p: { of: CaseType; detail: Detail; events: readonly Chapter[] }) {
  const w = useCasesWords();
  const pictures = p.events.flatMap((event) =>
    (event.details?.evidence ?? []).filter((one) => one.picture).map((one) => ({ ...one, seq: event.seq })),
  );
  const first = pictures.find((one) => one.label === 'before');
  const before = first ?? told(p.of, p.detail);
  const after = pictures.findLast((one) => one.label === 'after');
  if (!before || !after || first?.seq === after.seq) return null;
  return (
    <section aria-label={w.evidence.beforeAfter}>
      <h2 className="h s">{w.evidence.beforeAfter}</h2>
      <div className="case-pair">
        <Piece type={p.of.key} of={{ ...before, label: 'before' }} standing={undefined} />
        <Piece type={p.of.key} of={after} standing={undefined} />
      </div>
    </section>
  );
}

/** The first photograph that came with the report. */
function told(of: CaseType, { values }: Detail): Kept | undefined {
  return of.fields
    .filter((field) => field.kind === 'FILES' && !field.personal)
    .flatMap((field) => (values[field.key] as Kept[] | undefined) ?? [])
    .find((one) => one.picture);
}
