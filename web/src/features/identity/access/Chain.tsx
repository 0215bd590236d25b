import type { ReactNode } from 'react';
import { pick } from '@/lib/api';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { day } from '@/lib/when';
import { byWords, lastDayOf } from '../grant-words';
import type { PermissionTitle, Reason, SeenRecord } from '../wire';

/** One way from an account to a record, a sentence a step: account, grant, role, reach, places below, record. */
export function Chain(p: {
  who: string;
  reason: Reason;
  record: SeenRecord;
  permission: PermissionTitle;
  label: string;
}) {
  const w = useOfficersWords().access.chain;
  const i = useIdentityWords();
  const language = useLanguage();
  const { grant, root, lineage, through } = p.reason;
  const name = (words: { zh: string; en: string }) => pick(words, language);
  const role = name(grant.roleName);
  const title = name(p.record.title);
  const since = day(grant.from, language);
  const below = root ? lineage.slice(lineage.findIndex((at) => at.id === root.id) + 1) : [];
  const end = lineage.at(-1);
  return (
    <section className="chain" aria-label={p.label}>
      <p className="chain-sum">{name(p.reason.sentence)}</p>
      <ol>
        <Step mark={w.marks.account}>
          <b>{w.account(p.who)}</b>
        </Step>
        <Step mark={w.marks.grant}>
          {grant.delegatedFrom === null
            ? w.grant(byWords(grant.givenBy, i), since, role)
            : w.delegated(byWords(grant.givenBy, i), since, role)}
          <span className="quiet">
            {' '}
            {grant.until === null ? w.forever : w.until(day(lastDayOf(grant.until), language))}
          </span>
        </Step>
        <Step mark={w.marks.role}>{w.role(role, name(p.permission.title))}</Step>
        <Step mark={w.marks.root}>
          {root && through !== 'DISTRICT'
            ? w.root(name(root.name), through === 'UNITS' ? w.units : w.areas)
            : w.district}
        </Step>
        {root && below.length > 0 && (
          <Step mark={w.marks.down}>{[root, ...below].map((at) => name(at.name)).join(i.into)}</Step>
        )}
        <Step mark={w.marks.record} last>
          <b>{end ? w.record(title, name(end.name)) : w.recordFree(title)}</b>
        </Step>
      </ol>
    </section>
  );
}

function Step({ mark, last, children }: { mark: string; last?: boolean; children: ReactNode }) {
  return (
    <li className={last ? 'is-last' : undefined}>
      <span className="chain-mark">{mark}</span>
      <span className="chain-dot" aria-hidden="true" />
      <span>{children}</span>
    </li>
  );
}
