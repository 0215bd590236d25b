import { pick } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import type { DemoAccount } from '@/lib/types';

/** Accounts to try the product with: daily work first, the three officers apart. Passwords are never listed. */
export function DemoAccounts(p: {
  accounts: readonly DemoAccount[];
  chosen: string;
  onChoose: (username: string) => void;
}) {
  const w = useIdentityWords();
  const officers = p.accounts.filter((a) => a.duty && a.duty !== 'DAILY');
  const daily = p.accounts.filter((a) => !officers.includes(a));
  return (
    <section className="demo-accounts" aria-labelledby="demo-h">
      <h2 id="demo-h" className="h s">
        {w.signIn.demoTitle}
      </h2>
      <p className="hint">{w.signIn.demoHint}</p>
      <Group title={officers.length > 0 ? w.duty.DAILY : null} {...p} accounts={daily} />
      {officers.length > 0 && <Group title={w.signIn.officers} {...p} accounts={officers} />}
    </section>
  );
}

function Group(p: {
  title: string | null;
  accounts: readonly DemoAccount[];
  chosen: string;
  onChoose: (username: string) => void;
}) {
  const language = useLanguage();
  return (
    <>
      {p.title && <h3 className="lab">{p.title}</h3>}
      <ul className="demo-list">
        {p.accounts.map((a) => (
          <li key={a.username}>
            <button type="button" aria-pressed={a.username === p.chosen} onClick={() => p.onChoose(a.username)}>
              <span>
                <b>{pick(a.post, language)}</b>
                {a.does && <small>{pick(a.does, language)}</small>}
              </span>
              <code>{a.username}</code>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
