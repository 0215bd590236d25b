import { useCasesWords } from '@/lib/casesWords';
import { CaseLink, Marks } from '../marks';
import type { Detail, Line } from '../types';
import { RelatedCases } from './RelatedCases';
import { Repeats } from './Repeats';

/** The case it came of, and those that came of it. */
export function Related({ detail }: { detail: Detail }) {
  const w = useCasesWords();
  const { about, cameOfIt, repeats, related } = detail;
  if (!about && cameOfIt.length + repeats + related.length === 0) return null;
  return (
    <section className="related">
      {about && (
        <>
          <h2 className="h s">{w.page.about}</h2>
          <p>
            <CaseLink type={about.type} number={about.number}>
              {about.title}
            </CaseLink>{' '}
            <span className="small quiet num">{about.number}</span>
          </p>
        </>
      )}
      <Repeats detail={detail} />
      {related.length > 0 && <RelatedCases detail={detail} />}
      <Lines title={w.page.cameOfIt} lines={cameOfIt} />
    </section>
  );
}

/** Nothing where there is none. */
function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 className="h s">{title}</h2>
      <ul role="list">
        {lines.map((line) => (
          <li key={line.number}>
            <CaseLink type={line.type} number={line.number}>
              {line.title}
            </CaseLink>{' '}
            <Marks line={line} /> <span className="small quiet num">{line.number}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
