import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { TextInput } from '@/ui/fields';
import { ChangeForm } from '../ChangeForm';
import { unmask } from '../requests';
import type { Person } from '../types';
import { useSending } from '@/lib/useSending';

/** How to reach a person: masked until somebody says why he needs it, which is written down. */
export function Contact(p: { person: Person; account: string | null; masked: string | null; may: boolean }) {
  const { person, account, masked, may } = p;
  const w = useOrganisationWords();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<{ value: string | null } | null>(null);
  return (
    <section className="sheet side" aria-labelledby="contact-h">
      <h2 className="h s" id="contact-h">
        {w.people.contact}
      </h2>
      <dl className="kv">
        <dt>{w.people.mobile}</dt>
        <dd className="row contact" aria-live="polite">
          {seen?.value ? (
            <a className="num mobile" href={`tel:${seen.value}`}>
              {seen.value.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
            </a>
          ) : masked ? (
            <span className="num mobile">{masked}</span>
          ) : (
            <span className="quiet">{w.people.noMobile}</span>
          )}
          {may && masked && !seen && (
            <button type="button" className="btn small" onClick={() => setAsking(true)}>
              {w.people.see}
            </button>
          )}
        </dd>
        <dt>{w.people.account}</dt>
        <dd className={account ? 'num' : 'quiet'}>{account ?? w.people.noAccount}</dd>
      </dl>
      {seen && <p className="small mid">{seen.value ? w.people.seen : w.people.seenNone}</p>}
      {asking && (
        <UnmaskForm
          person={person}
          onClose={() => setAsking(false)}
          onSeen={(value) => {
            setSeen({ value });
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

function UnmaskForm(p: { person: Person; onClose: () => void; onSeen: (value: string | null) => void }) {
  const w = useOrganisationWords();
  const sending = useSending();
  const [reason, setReason] = useState('');
  return (
    <ChangeForm
      title={w.people.seeTitle(p.person.name)}
      lead={w.people.seeLead}
      go={w.people.seeGo}
      sound={reason.trim() !== ''}
      sending={sending}
      onClose={p.onClose}
      onSend={() =>
        sending.run(
          (csrf) => unmask(csrf, p.person.id, reason.trim()).then(({ value }) => p.onSeen(value)),
          () => undefined,
        )
      }
    >
      {(tried) => (
        <TextInput
          wide
          autoFocus
          label={w.people.seeReason}
          value={reason}
          onChange={setReason}
          error={tried && !reason.trim() ? w.form.needed : undefined}
        />
      )}
    </ChangeForm>
  );
}
