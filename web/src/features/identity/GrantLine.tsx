import type { ReactNode } from 'react';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { pick } from '@/lib/api';
import { day } from '@/lib/when';
import { byWords, untilWords, whereOf } from './grant-words';
import type { Grant } from './wire';

/** A grant as a sentence: role and reach; by whom, since when, until when. Beneath or beside it, what can be done. */
export function GrantLine({ grant, who, children }: { grant: Grant; who?: string; children?: ReactNode }) {
  const w = useIdentityWords();
  const language = useLanguage();
  const { role, rest } = w.grant.is(pick(grant.roleName, language), whereOf(grant, w, language));
  const from = day(grant.from, language);
  const past = grant.state === 'ENDED' || grant.state === 'OVER';
  return (
    <li className={past ? 'grant is-past' : 'grant'}>
      <div>
        <p>
          <b>{role}</b>
          {rest}
          {grant.state !== 'VALID' && (
            <span className={grant.state === 'ENDED' ? 'tag line' : 'tag earth'}>{w.grantState[grant.state]}</span>
          )}
        </p>
        <p className="hint">
          {[
            who,
            grant.delegatedFrom === null
              ? w.grant.given(byWords(grant.givenBy, w), from)
              : w.grant.delegated(byWords(grant.givenBy, w), from),
            grant.endedAt && grant.endedBy
              ? w.grant.ended(byWords(grant.endedBy, w), day(grant.endedAt, language))
              : untilWords(grant.until, w, language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {children}
    </li>
  );
}
