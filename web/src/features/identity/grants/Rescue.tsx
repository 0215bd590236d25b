import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfficersWords } from '@/lib/identityWords';
import { from } from '@/lib/pageData';
import { ProblemNotice } from '@/ui/ProblemView';
import { ConfirmButton } from '../ConfirmButton';
import { Panel } from '../Panel';
import { seg } from '../query';
import { useAct } from '../useAct';
import type { OpenSession } from '../wire';

/** When somebody lost the phone, is locked out, or must be out at once. */
export function Rescue({ username }: { username: string }) {
  const w = useOfficersWords().grants;
  const at = `/api/desk/accounts/${seg(username)}`;
  const { data } = useQuery(from<{ sessions: OpenSession[] }>(`${at}/sessions`));
  const { act, busy, refusal } = useAct();
  const [said, setSaid] = useState<string | null>(null);
  const end = async (what: 'sessions' | 'lock' | 'second-factor') => {
    setSaid(null);
    const done = await act<{ ended: number } | undefined>({ method: 'DELETE', url: `${at}/${what}` });
    if (!done) return;
    if (what === 'sessions') setSaid(w.endedSessions(done.answer?.ended ?? 0));
    else setSaid(what === 'lock' ? w.unlocked : w.factorRemoved);
  };
  return (
    <Panel title={w.rescue}>
      {refusal !== null && <ProblemNotice error={refusal} />}
      {said && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      {data && <p className="mid">{w.sessions(data.sessions.length)}</p>}
      <div className="row wrap">
        {data && data.sessions.length > 0 && (
          <ConfirmButton label={w.endSessions} busy={busy} onConfirm={() => void end('sessions')} />
        )}
        <ConfirmButton label={w.unlock} busy={busy} onConfirm={() => void end('lock')} />
        <ConfirmButton label={w.removeFactor} busy={busy} onConfirm={() => void end('second-factor')} />
      </div>
      <p className="hint">{w.removeFactorHint}</p>
    </Panel>
  );
}
