import { pick } from '@/lib/api';
import { useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { moment } from '@/lib/when';
import type { Account } from '../wire';
import type { Doing } from './AccountDialog';

/** Accounts as rows; on a phone, as blocks. */
export function AccountTable(p: { accounts: Account[]; mayEdit: boolean; onDo: (doing: Doing) => void }) {
  const w = useOfficersWords();
  const c = w.accounts.columns;
  return (
    <table className="id-table accounts-table">
      <thead>
        <tr>
          <th scope="col">{c.account}</th>
          <th scope="col">{c.where}</th>
          <th scope="col">{c.state}</th>
          <th scope="col">{c.last}</th>
          {p.mayEdit && <th scope="col">{c.acts}</th>}
        </tr>
      </thead>
      <tbody>
        {p.accounts.map((a) => (
          <Row key={a.username} account={a} mayEdit={p.mayEdit} onDo={p.onDo} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ account: a, mayEdit, onDo }: { account: Account; mayEdit: boolean; onDo: (doing: Doing) => void }) {
  const w = useOfficersWords();
  const language = useLanguage();
  const { session } = useSession();
  const own = session?.user?.username === a.username;
  const act = (what: 'edit' | 'close' | 'reopen' | 'reset', words: string) => (
    <button
      type="button"
      className="btn small bare"
      aria-label={`${words} · ${a.username}`}
      onClick={() => onDo({ what, account: a })}
    >
      {words}
    </button>
  );
  return (
    <tr className={a.state === 'CLOSED' ? 'is-past' : undefined}>
      <th scope="row">
        <code>{a.username}</code> {a.demo && <span className="tag dotted">{w.accounts.demo}</span>}
      </th>
      <td>
        {pick(a.post, language)}
        <br />
        <small className="quiet">{pick(a.unit, language)}</small>
      </td>
      <td>
        <span className="tags">
          {a.state === 'CLOSED' ? (
            <span className="tag line">{w.accounts.state.CLOSED}</span>
          ) : (
            <span className="tag water">{w.accounts.state.OPEN}</span>
          )}
          {a.lockedUntil && <span className="tag red">{w.accounts.locked(moment(a.lockedUntil, language))}</span>}
          {a.mustChangePassword && <span className="tag earth">{w.accounts.mustChange}</span>}
        </span>
        <small className="quiet">{a.secondFactor ? w.accounts.factor : w.accounts.oneFactor}</small>
      </td>
      <td className="num">
        {a.lastSignInAt ? moment(a.lastSignInAt, language) : <span className="quiet">{w.accounts.never}</span>}
      </td>
      {mayEdit && (
        <td className="acts">
          {a.state === 'OPEN' ? (
            <>
              {act('edit', w.accounts.edit)}
              {!own && act('reset', w.accounts.reset)}
              {!own && act('close', w.accounts.close)}
            </>
          ) : (
            act('reopen', w.accounts.reopen)
          )}
        </td>
      )}
    </tr>
  );
}
