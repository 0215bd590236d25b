import { useCasesWords } from '@/lib/casesWords';
import { CaseLink, Marks } from '../marks';
import type { Detail } from '../types';
import { RelatedCases } from './RelatedCases';

/** The case it came of, and those that came of it. */
export function Related({ detail }: { detail: Detail }) {
  const w = useCasesWords();
  const { about, cameOfIt } = detail;
  if (!about && cameOfIt.length === 0 && detail.related.length === 0 && !detail.mayRelate) return null;
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
      <RelatedCases detail={detail} />
      {cameOfIt.length > 0 && (
        <>
          <h2 className="h s">{w.page.cameOfIt}</h2>
          <ul role="list">
            {cameOfIt.map((line) => (
              <li key={line.number}>
                <CaseLink type={line.type} number={line.number}>
                  {line.title}
                </CaseLink>{' '}
                <Marks line={line} /> <span className="small quiet num">{line.number}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
