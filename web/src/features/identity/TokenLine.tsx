import type { ReactNode } from 'react';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { day, moment } from '@/lib/when';
import { lastDayOf, whereOf } from './grant-words';
import type { Token } from './wire';

const TONE = { VALID: 'tag water', WAITING: 'tag earth', EXPIRED: 'tag line', REVOKED: 'tag line' };

/** A token: for which system, what it may, where; who made and approved it, how long, when it was last used. */
export function TokenLine({ token: t, children }: { token: Token; children?: ReactNode }) {
  const w = useOfficersWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const past = t.state === 'EXPIRED' || t.state === 'REVOKED';
  return (
    <li className={past ? 'is-past' : undefined}>
      <div>
        <p>
          <b>{t.name}</b> <span className={TONE[t.state]}>{w.tokens.state[t.state]}</span>
        </p>
        <p>
          {whereOf(t, i, language)}
          <span className="mid"> · {t.permissions.map((key) => w.permission[key] ?? key).join(i.and)}</span>
        </p>
        <p className="hint">
          {[
            w.tokens.by(t.createdBy, day(t.createdAt, language)),
            t.approvedBy && t.approvedAt && w.tokens.approved(t.approvedBy, day(t.approvedAt, language)),
            w.tokens.until(day(lastDayOf(t.expiresAt), language)),
            t.lastUsedAt ? w.tokens.used(moment(t.lastUsedAt, language)) : w.tokens.unused,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {children}
    </li>
  );
}
