import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { ConfirmButton } from '../ConfirmButton';
import { GrantLine } from '../GrantLine';
import { Panel } from '../Panel';
import { delegations } from '../requests';
import { useAct } from '../useAct';
import type { Grant } from '../wire';
import { DelegateForm } from './DelegateForm';

/** Parts of my work with a colleague, and of colleagues' work with me. */
export function DelegationsPanel() {
  const w = useIdentityWords();
  const language = useLanguage();
  const { data, error } = useQuery({ ...delegations(), staleTime: 0 });
  const { act, busy, refusal } = useAct();
  const [open, setOpen] = useState(false);
  const end = (id: number) => void act({ method: 'DELETE', url: `/api/desk/me/delegations/${id}` });
  const live = (g: Grant) => g.state === 'VALID' || g.state === 'FUTURE' || g.state === 'SUSPENDED';

  return (
    <Panel
      title={w.me.sections.delegations}
      side={
        data &&
        data.may.length > 0 &&
        !open && (
          <button type="button" className="btn small" onClick={() => setOpen(true)}>
            {w.delegations.new}
          </button>
        )
      }
    >
      <p className="mid">{w.delegations.lead}</p>
      {error && <ProblemNotice error={error} />}
      {refusal !== null && <ProblemNotice error={refusal} />}
      {!data && !error && <Skeleton lines={3} />}
      {data && open && <DelegateForm may={data.may} onDone={() => setOpen(false)} />}
      {data && (
        <>
          <h3 className="lab">{w.delegations.given}</h3>
          {data.given.length === 0 ? (
            <p className="hint">{data.may.length === 0 ? w.delegations.noMay : w.delegations.noGiven}</p>
          ) : (
            <ul className="grants">
              {data.given.map((g) => (
                <GrantLine key={g.id} grant={g} who={w.delegations.toWhom(pick(g.post, language))}>
                  {live(g) && (
                    <ConfirmButton
                      label={w.delegations.end}
                      of={pick(g.post, language)}
                      busy={busy}
                      onConfirm={() => end(g.id)}
                    />
                  )}
                </GrantLine>
              ))}
            </ul>
          )}
          <h3 className="lab">{w.delegations.received}</h3>
          {data.received.length === 0 ? (
            <p className="hint">{w.delegations.noReceived}</p>
          ) : (
            <ul className="grants">
              {data.received.map((g) => (
                <GrantLine key={g.id} grant={g} />
              ))}
            </ul>
          )}
        </>
      )}
    </Panel>
  );
}
