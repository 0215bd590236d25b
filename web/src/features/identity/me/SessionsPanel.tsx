import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { ConfirmButton } from '../ConfirmButton';
import { Panel } from '../Panel';
import { seg } from '../query';
import { mySessions } from '../requests';
import { useAct } from '../useAct';
import type { OpenSession } from '../wire';
import { deviceOf } from './device';

/** Everywhere I am signed in; end one, or all others. */
export function SessionsPanel() {
  const w = useIdentityWords();
  const { data, error } = useQuery({ ...mySessions(), staleTime: 0 });
  const { act, busy, refusal } = useAct();
  const [ended, setEnded] = useState<number | null>(null);
  const others = data?.sessions.filter((s) => !s.current).length ?? 0;

  const endOthers = async () => {
    const done = await act<{ ended: number }>({ method: 'DELETE', url: '/api/desk/me/sessions' });
    if (done) setEnded(done.answer.ended);
  };
  const endOne = async (id: string) => {
    if (await act({ method: 'DELETE', url: `/api/desk/me/sessions/${seg(id)}` })) setEnded(1);
  };

  return (
    <Panel
      title={w.me.sections.sessions}
      side={others > 1 && <ConfirmButton label={w.sessions.endOthers} busy={busy} onConfirm={() => void endOthers()} />}
    >
      {error && <ProblemNotice error={error} />}
      {refusal !== null && <ProblemNotice error={refusal} />}
      {ended !== null && (
        <p className="notice" role="status">
          {w.sessions.ended(ended)}
        </p>
      )}
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <ul className="sessions">
          {[...data.sessions]
            .sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt))
            .map((s) => (
              <OneSession key={s.id} session={s} busy={busy} onEnd={() => void endOne(s.id)} />
            ))}
        </ul>
      )}
      {data && <p className="hint">{others === 0 ? w.sessions.only : w.sessions.strange}</p>}
    </Panel>
  );
}

function OneSession({ session: s, busy, onEnd }: { session: OpenSession; busy: boolean; onEnd: () => void }) {
  const w = useIdentityWords();
  const language = useLanguage();
  const device = deviceOf(s.userAgent);
  const name = device ? w.sessions.on(device.browser, device.system) : w.sessions.unknown;
  return (
    <li>
      <div>
        <p title={s.userAgent}>
          <b>{name}</b> {s.current && <span className="tag water">{w.sessions.current}</span>}
        </p>
        <p className="hint">
          {w.sessions.from(s.address)} · {w.sessions.seen(moment(s.lastSeenAt, language))}
        </p>
        <p className="hint">
          {w.sessions.since(moment(s.createdAt, language))} · {w.sessions.until(moment(s.expiresAt, language))}
        </p>
      </div>
      {!s.current && <ConfirmButton label={w.sessions.end} of={name} busy={busy} onConfirm={onEnd} />}
    </li>
  );
}
