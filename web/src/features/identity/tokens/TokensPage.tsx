import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfficersWords } from '@/lib/identityWords';
import { from } from '@/lib/pageData';
import { ProblemNotice, ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { ConfirmButton } from '../ConfirmButton';
import { Once } from '../Once';
import { seg } from '../query';
import { TokenLine } from '../TokenLine';
import { useAct } from '../useAct';
import type { Token } from '../wire';
import { TokenForm } from './TokenForm';
import '../identity.css';

/** /desk/tokens : what other systems come in with. The system officer asks, the security officer approves. */
export function TokensPage() {
  const w = useOfficersWords();
  const { data, error, refetch } = useQuery({ ...from<{ tokens: Token[] }>('/api/desk/tokens'), staleTime: 0 });
  const { act, busy, refusal } = useAct();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ token: Token; secret: string } | null>(null);
  useTitle(w.tokens.title);
  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">{w.tokens.title}</h1>
        <p className="mid">{w.tokens.lead}</p>
        {!open && (
          <button type="button" className="btn ink" onClick={() => setOpen(true)}>
            {w.tokens.new}
          </button>
        )}
      </header>
      {made && (
        <Once
          title={w.tokens.secretTitle(made.token.name)}
          lead={w.tokens.secretLead}
          secrets={[made.secret]}
          file={`${w.tokens.secretFile}-${made.token.id}`}
          onKept={() => setMade(null)}
        />
      )}
      {open && (
        <TokenForm
          onCancel={() => setOpen(false)}
          onMade={(answer) => {
            setOpen(false);
            setMade(answer);
          }}
        />
      )}
      {refusal !== null && <ProblemNotice error={refusal} />}
      {error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton />
      ) : data.tokens.length === 0 ? (
        <p className="empty">{w.tokens.empty}</p>
      ) : (
        <ul className="tokens">
          {data.tokens.map((t) => (
            <TokenLine key={t.id} token={t}>
              {(t.state === 'VALID' || t.state === 'WAITING') && (
                <ConfirmButton
                  label={w.tokens.revoke}
                  of={t.name}
                  busy={busy}
                  onConfirm={() => void act({ method: 'DELETE', url: `/api/desk/tokens/${seg(String(t.id))}` })}
                />
              )}
            </TokenLine>
          ))}
        </ul>
      )}
    </div>
  );
}
