import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePackWords } from '@/lib/packWords';
import { useSession } from '@/lib/session';
import { ReasonDialog } from './ReasonDialog';
import { UnderWay } from './UnderWay';
import { goBack, preview } from './requests';
import type { Choices, Edition } from './types';

/** Goes back to an edition, and says before what becomes of what is under way. */
export function GoBack(p: { to: number; inForce: number; onClose: () => void; onDone: (edition: Edition) => void }) {
  const w = usePackWords();
  const { session } = useSession();
  const [choices, setChoices] = useState<Choices>({});
  const { data } = useQuery({
    queryKey: ['/api/desk/packs/preview', p.to, p.inForce],
    queryFn: () => (session ? preview(session.csrf, { from: p.inForce, of: p.to, files: [] }) : null),
    enabled: session !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const open = data?.effects.filter((one) => one.choice) ?? [];
  return (
    <ReasonDialog
      title={w.goBackTitle(p.to)}
      hint={w.goBackHint}
      act={w.goBackTitle(p.to)}
      send={(csrf, reason) => goBack(csrf, p.to, p.inForce, choices, reason)}
      onClose={p.onClose}
      onDone={p.onDone}
    >
      {open.map((one) => (
        <section key={one.about} aria-label={one.about}>
          <h3 className="pack-about mono">{one.about}</h3>
          <UnderWay
            effect={one}
            chosen={choices[one.about]}
            onChoose={(way) => setChoices((so) => ({ ...so, [one.about]: way }))}
          />
        </section>
      ))}
    </ReasonDialog>
  );
}
