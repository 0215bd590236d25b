import type { ReactNode } from 'react';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { CaseLink, Marks } from './marks';
import type { LikelySame } from './types';

/** Cases that may be the same, each with why; `act` is what one may do with one of them. */
export function Likely(p: { all: readonly LikelySame[]; act?: (one: LikelySame) => ReactNode }) {
  const w = useCasesWords();
  const language = useLanguage();
  return (
    <ul role="list" className="likely">
      {p.all.map((one) => (
        <li key={one.line.number}>
          <div>
            <CaseLink type={one.line.type} number={one.line.number}>
              {one.line.title}
            </CaseLink>{' '}
            <Marks line={one.line} /> <span className="small quiet num">{one.line.number}</span>
            <p className="small mid">
              <b>{w.after.score(Math.round(one.score * 100))}</b>
              {one.parts.map((part) => ` · ${pick(part.words, language)}`).join('')}
            </p>
          </div>
          {p.act?.(one)}
        </li>
      ))}
    </ul>
  );
}
