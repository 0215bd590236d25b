import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCasesWords } from '@/lib/casesWords';
import { ReasonDialog } from '@/ui/ReasonDialog';
import { likely, merge, part } from '../afterRequests';
import { Likely } from '../Likely';
import { CaseLink, Marks } from '../marks';
import type { Detail } from '../types';

/** Its main case, or those merged into it, or those that are likely the same. */
export function Same({ detail }: { detail: Detail }) {
  const w = useCasesWords();
  const { line, mergedInto, merged } = detail;
  const [into, setInto] = useState<string | null>(null);
  const [parting, setParting] = useState(false);
  const alone = !line.merged && line.closedAt === null;
  const found = useQuery(likely(line.type, line.number, line.version, alone)).data?.cases ?? [];
  const same = alone ? found : [];
  if (!line.merged && merged.length === 0 && same.length === 0) return null;
  return (
    <section className="related">
      {line.merged && (
        <>
          <h2 className="h s">{w.after.into}</h2>
          <p>
            {mergedInto ? (
              <>
                <CaseLink type={mergedInto.type} number={mergedInto.number}>
                  {mergedInto.title}
                </CaseLink>{' '}
                <span className="small quiet num">{mergedInto.number}</span>
              </>
            ) : (
              w.after.intoUnseen
            )}
          </p>
          {line.closedAt === null && (
            <p className="row wrap small mid">
              <span>{w.after.stands}</span>
              {detail.mayMerge && (
                <button type="button" className="btn small" onClick={() => setParting(true)}>
                  {w.after.part}
                </button>
              )}
            </p>
          )}
        </>
      )}
      {merged.length > 0 && (
        <>
          <h2 className="h s">{w.after.merged(merged.length)}</h2>
          <ul role="list">
            {merged.map((one) => (
              <li key={one.number}>
                <CaseLink type={one.type} number={one.number}>
                  {one.title}
                </CaseLink>{' '}
                <Marks line={one} /> <span className="small quiet num">{one.number}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {same.length > 0 && (
        <>
          <h2 className="h s">{w.after.likely}</h2>
          <Likely
            all={same}
            act={(one) =>
              detail.mayMerge && (
                <button
                  type="button"
                  className="btn small"
                  aria-label={`${w.after.merge} ${one.line.number}`}
                  onClick={() => setInto(one.line.number)}
                >
                  {w.after.merge}
                </button>
              )
            }
          />
        </>
      )}
      {into !== null && (
        <ReasonDialog
          title={w.after.mergeTitle(into)}
          lead={w.after.mergeLead}
          label={w.after.mergeWhy}
          needed={w.page.reasonNeeded}
          cancel={w.cancel}
          go={w.after.merge}
          working={w.working}
          send={(csrf, reason) => merge(csrf, line.type, line.number, line.version, into, reason)}
          onClose={() => setInto(null)}
          onDone={() => setInto(null)}
        />
      )}
      {parting && (
        <ReasonDialog
          title={w.after.partTitle}
          lead={w.after.partLead}
          label={w.after.partWhy}
          needed={w.page.reasonNeeded}
          cancel={w.cancel}
          go={w.after.part}
          working={w.working}
          send={(csrf, reason) => part(csrf, line.type, line.number, line.version, reason)}
          onClose={() => setParting(false)}
          onDone={() => setParting(false)}
        />
      )}
    </section>
  );
}
