import type { ReactNode } from 'react';
import { type Csrf, Problem } from '@/lib/api';
import { usePackWords } from '@/lib/packWords';
import { ReasonDialog as Asked } from '@/ui/ReasonDialog';
import { Effects } from './Effects';
import { Findings } from './Findings';
import type { Edition, Effect, Finding } from './types';

/** Asks why, and puts another edition in force. */
export function ReasonDialog(p: {
  title: string;
  hint?: string;
  /** Between the hint and the reason. */
  children?: ReactNode;
  act: string;
  send: (csrf: Csrf, reason: string) => Promise<Edition>;
  onClose: () => void;
  onDone: (edition: Edition) => void;
}) {
  const w = usePackWords();
  return (
    <Asked
      title={p.title}
      lead={
        <>
          {p.hint}
          {p.children}
        </>
      }
      rows={2}
      label={w.reason}
      hint={w.reasonHint}
      cancel={w.cancel}
      working={w.working}
      go={p.act}
      send={p.send}
      onClose={p.onClose}
      onDone={p.onDone}
      more={(refusal) => refusal instanceof Problem && <Refused refusal={refusal} onGo={p.onClose} />}
    />
  );
}

function Refused({ refusal, onGo }: { refusal: Problem; onGo: () => void }) {
  const inTheWay = refusal.more.effects as Effect[] | undefined;
  const wrong = refusal.more.findings as Finding[] | undefined;
  return (
    <>
      {inTheWay && <Effects effects={inTheWay} />}
      {wrong && <Findings findings={wrong} onGo={onGo} />}
    </>
  );
}
