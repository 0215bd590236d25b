import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import type { Duty } from '@/lib/types';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { roles } from '../requests';
import type { Role } from '../wire';
import '../identity.css';

/** Daily work, and the three officers beside each other: one reads at a glance that they share nothing. */
const GROUPS: readonly { key: 'daily' | 'officers'; duties: readonly Duty[] }[] = [
  { key: 'daily', duties: ['DAILY', 'OWN'] },
  { key: 'officers', duties: ['SYSTEM', 'SECURITY', 'AUDIT'] },
];

/** /desk/roles : what each role may, in words, by duty; roles are the pack's, so they are only read here. */
export function RolesPage() {
  const w = useOfficersWords();
  const { data, error, refetch } = useQuery({ ...roles(), staleTime: 0 });
  useTitle(w.roles.title);
  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">{w.roles.title}</h1>
        <p className="mid">{w.roles.lead}</p>
      </header>
      {error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton />
      ) : (
        GROUPS.map(({ key, duties }) => {
          const of = data.roles
            .filter((r) => duties.includes(r.duty))
            .sort((a, b) => duties.indexOf(a.duty) - duties.indexOf(b.duty));
          return (
            of.length > 0 && (
              <section key={key} aria-label={w.roles.group[key]}>
                <h2 className="h s ruled">{w.roles.group[key]}</h2>
                <ul className="roles">
                  {of.map((r) => (
                    <RoleCard key={r.key} role={r} />
                  ))}
                </ul>
              </section>
            )
          );
        })
      )}
    </div>
  );
}

function RoleCard({ role: r }: { role: Role }) {
  const w = useOfficersWords();
  const language = useLanguage();
  const { and } = useIdentityWords();
  return (
    <li>
      <div className="panel-head">
        <h3>
          <b>{pick(r.name, language)}</b> <code className="quiet">{r.key}</code>
        </h3>
        {r.holders > 0 ? (
          <Link className="small nowrap" to="/desk/grants" search={{ role: r.key }}>
            {w.roles.holders(r.holders)}
          </Link>
        ) : (
          <span className="hint">{w.roles.holders(0)}</span>
        )}
      </div>
      <p className="mid">{pick(r.description, language)}</p>
      <dl className="kv">
        <dt>{w.roles.may}</dt>
        <dd>{r.permissions.map((p) => pick(p.title, language)).join(and)}</dd>
        <dt>{w.roles.by}</dt>
        <dd>
          {r.scope.map((s) => w.roles.scope[s] ?? s).join(and)}
          {r.secondFactor && <span className="tag bind">{w.roles.factor}</span>}
        </dd>
      </dl>
    </li>
  );
}
