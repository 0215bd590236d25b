import { useState } from 'react';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { day } from '@/lib/when';
import { Panel } from '../Panel';
import { PasswordForm } from '../PasswordForm';
import type { Me } from '../wire';

/** When the password was changed and is due; the form opens in place. */
export function PasswordPanel({ me }: { me: Me }) {
  const w = useIdentityWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  return (
    <Panel
      title={w.me.sections.password}
      side={
        <button
          type="button"
          className="btn small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setDone(null);
          }}
        >
          {open ? w.cancel : w.password.change}
        </button>
      }
    >
      <p className="mid">
        {[
          me.passwordChangedAt ? w.password.changed(day(me.passwordChangedAt, language)) : w.password.never,
          me.passwordDueAt && w.password.due(day(me.passwordDueAt, language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {done !== null && (
        <p className="notice" role="status">
          {w.password.done(done)}
        </p>
      )}
      {open && (
        <PasswordForm
          onDone={(ended) => {
            setDone(ended);
            setOpen(false);
          }}
        />
      )}
    </Panel>
  );
}
