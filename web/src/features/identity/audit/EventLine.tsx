import { useState } from 'react';
import { useIdentityWords, useJournalWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import { Icon } from '@/ui/Icon';
import { byWords } from '../grant-words';
import type { JournalEvent } from '../wire';
import type { Filters } from './AuditFilters';
import { DiffTable } from './DiffTable';

/** One entry: when, who, what; opened, the change itself and where it stands in the chain. */
export function EventLine({ event: e, onOnly }: { event: JournalEvent; onOnly: (only: Filters) => void }) {
  const w = useOfficersWords().audit;
  const j = useJournalWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const action = j.actions[e.action] ?? e.action;
  const subject = `${j.types[e.type] ?? e.type} ${e.id}`;
  return (
    <li className={open ? 'is-open' : undefined}>
      <button type="button" className="event" aria-expanded={open} onClick={() => setOpen(!open)}>
        <time dateTime={e.at} className="num">
          {moment(e.at, language)}
        </time>
        <b>{e.whoName && e.whoName !== e.who ? e.whoName : byWords(e.who, i)}</b>
        <span className="event-what">
          {action} <span className="quiet">{subject}</span>
        </span>
        {e.hash && <code className="hash">{e.hash.slice(0, 8)}</code>}
        <Icon name={open ? 'down' : 'right'} size="0.8em" />
      </button>
      {open && (
        <div className="event-body">
          <DiffTable before={e.before} after={e.after} />
          <p className="hint event-facts">
            <span>{w.position(e.position)}</span>
            <span>{w.seq(e.seq)}</span>
            {e.packVersion && <span>{w.pack(e.packVersion)}</span>}
            {e.hash && (
              <span>
                {w.hash} <code title={e.hash}>{`${e.hash.slice(0, 8)}…${e.hash.slice(-4)}`}</code>
              </span>
            )}
            <span className="row wrap">
              {w.onlyThis}
              <button type="button" className="btn small bare" onClick={() => onOnly({ who: e.who })}>
                {e.who}
              </button>
              <button type="button" className="btn small bare" onClick={() => onOnly({ type: e.type, id: e.id })}>
                {subject}
              </button>
              <button type="button" className="btn small bare" onClick={() => onOnly({ action: e.action })}>
                {action}
              </button>
            </span>
          </p>
        </div>
      )}
    </li>
  );
}
