import { useQuery } from '@tanstack/react-query';
import { useOfficersWords } from '@/lib/identityWords';
import { from } from '@/lib/pageData';
import { useSession } from '@/lib/session';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { ConfirmButton } from '../ConfirmButton';
import { seg } from '../query';
import { TokenLine } from '../TokenLine';
import { useAct } from '../useAct';
import type { Token } from '../wire';

/** Tokens the system officer asked for: the second of two persons reads and approves. Waiting ones first. */
export function TokenApprovals() {
  const w = useOfficersWords();
  const { may } = useSession();
  const { data, error, refetch } = useQuery({
    ...from<{ tokens: Token[] }>('/api/desk/grants/tokens'),
    staleTime: 0,
  });
  const { act, busy, refusal } = useAct();
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const waiting = data.tokens.filter((t) => t.state === 'WAITING');
  const rest = data.tokens.filter((t) => t.state !== 'WAITING');
  return (
    <div className="stack">
      {refusal !== null && <ProblemNotice error={refusal} />}
      <p className="mid">{waiting.length === 0 ? w.tokens.noWaiting : w.tokens.approveLead}</p>
      <ul className="tokens">
        {[...waiting, ...rest].map((t) => (
          <TokenLine key={t.id} token={t}>
            {t.state === 'WAITING' && may('grants-edit') && (
              <ConfirmButton
                label={w.tokens.approve}
                of={t.name}
                busy={busy}
                onConfirm={() =>
                  void act({ method: 'POST', url: `/api/desk/grants/tokens/${seg(String(t.id))}/approval` })
                }
              />
            )}
          </TokenLine>
        ))}
      </ul>
    </div>
  );
}
