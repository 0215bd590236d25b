import { useNavigate, useSearch } from '@tanstack/react-router';
import { useOfficersWords } from '@/lib/identityWords';
import { useTitle } from '@/ui/useTitle';
import { AskForm } from './AskForm';
import { ReachAnswer } from './ReachAnswer';
import { WhoAnswer } from './WhoAnswer';
import { WhyAnswer } from './WhyAnswer';
import { usePostOf } from './usePostOf';
import './access.css';
import '../identity.css';

export type Ask = 'reach' | 'who' | 'why';
const ASKS: readonly Ask[] = ['reach', 'who', 'why'];

/** /desk/access : three questions about who can see what, each with an address of its own. */
export function AccessPage() {
  const w = useOfficersWords();
  const search = useSearch({ from: '/desk/access' });
  const navigate = useNavigate({ from: '/desk/access' });
  const ask = ASKS.find((one) => one === search.ask) ?? 'reach';
  const { account, record, permission } = search;
  const post = usePostOf(account);
  useTitle(w.access.title);
  return (
    <div className="id-page">
      <header className="id-head">
        <h1 className="h">{w.access.title}</h1>
        <p className="mid">{w.access.lead}</p>
        <div className="row wrap" role="group" aria-label={w.access.askLabel}>
          {ASKS.map((one) => (
            <button
              key={one}
              type="button"
              className="pill"
              aria-pressed={one === ask}
              onClick={() => void navigate({ search: { ...search, ask: one } })}
            >
              {w.access.ask[one]}
            </button>
          ))}
        </div>
      </header>
      <AskForm
        key={`${ask} ${post} ${record ?? ''}`}
        ask={ask}
        account={account ? { key: account, words: post } : null}
        record={record}
        permission={permission}
        onAsk={(to) => void navigate({ search: { ask, ...to } })}
      />
      <div aria-live="polite">
        {ask === 'reach' &&
          (account ? <ReachAnswer account={account} permission={permission} /> : <Choose ask={ask} />)}
        {ask === 'who' && (record ? <WhoAnswer record={record} /> : <Choose ask={ask} />)}
        {ask === 'why' && (account && record ? <WhyAnswer account={account} record={record} /> : <Choose ask={ask} />)}
      </div>
    </div>
  );
}

function Choose({ ask }: { ask: Ask }) {
  const w = useOfficersWords();
  return <p className="empty">{w.access.choose[ask]}</p>;
}
