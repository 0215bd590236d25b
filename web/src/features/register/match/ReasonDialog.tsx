import type { ReactNode } from 'react';
import type { Csrf } from '@/lib/api';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { ReasonDialog as Asked } from '@/ui/ReasonDialog';

/** Asks why two records are one, or not. */
export function ReasonDialog<T>(p: {
  title: string;
  lead: ReactNode;
  go: string;
  send: (csrf: Csrf, reason: string) => Promise<T>;
  onClose: () => void;
  onDone: (answer: T) => void;
}) {
  const w = useRegisterWorkWords();
  const common = useRegisterWords();
  return (
    <Asked
      {...p}
      rows={3}
      label={w.match.reason}
      hint={w.match.reasonHint}
      needed={w.match.reasonNeeded}
      cancel={common.cancel}
      working={common.working}
    />
  );
}
