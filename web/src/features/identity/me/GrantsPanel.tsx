import { useIdentityWords } from '@/lib/identityWords';
import { GrantLine } from '../GrantLine';
import { Panel } from '../Panel';
import type { Grant } from '../wire';

/** What I may do, and who said so. */
export function GrantsPanel({ grants }: { grants: Grant[] }) {
  const w = useIdentityWords();
  const officer = grants.some((g) => g.duty !== 'DAILY' && g.duty !== 'OWN');
  return (
    <Panel title={w.me.sections.grants}>
      {grants.length === 0 ? (
        <p className="mid">{w.grants.none}</p>
      ) : (
        <ul className="grants">
          {grants.map((g) => (
            <GrantLine key={g.id} grant={g} />
          ))}
        </ul>
      )}
      {officer && <p className="hint">{w.grants.officer}</p>}
    </Panel>
  );
}
