import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { TONES } from '@/ui/tones';
import type { Line } from './types';

/** The state, how often it is pressed, and that it is made up: each a word, never a colour alone. */
export function Marks({ line }: { line: Pick<Line, 'tone' | 'stateTitle' | 'level' | 'merged' | 'simulated'> }) {
  const w = useCasesWords();
  const language = useLanguage();
  return (
    <span className="case-marks">
      <span className={TONES[line.tone] ?? 'tag line'}>{pick(line.stateTitle, language)}</span>
      {line.merged && <span className="tag line">{w.after.mark}</span>}
      {line.level > 0 && <span className="tag red">{w.supervised(line.level)}</span>}
      {line.simulated && <span className="tag dotted">{w.simulated}</span>}
    </span>
  );
}

/** Whether these pages are shown under `/m`, a grid worker's phone; ways stay where one is. */
export const useOnPhone = () => useLocation().pathname.startsWith('/m');

export function CaseLink(p: { type: string; number: string; row?: boolean; className?: string; children: ReactNode }) {
  const phone = useOnPhone();
  return (
    <Link
      to={phone ? '/m/cases/$type/$number' : '/desk/cases/$type/$number'}
      params={{ type: p.type, number: p.number }}
      className={p.className}
      {...(p.row ? { 'data-row': '' } : {})}
    >
      {p.children}
    </Link>
  );
}
