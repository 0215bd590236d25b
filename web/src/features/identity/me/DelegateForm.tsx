import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { Choice, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { today } from '@/lib/days';
import { whereOf } from '../grant-words';
import { type Option, Picker } from '../Picker';
import { q } from '../query';
import { faultAt, useAct } from '../useAct';
import type { Colleague, Grant } from '../wire';

/** Which role, to whom, which part of it, until when. The server refuses what is not below one's own. */
export function DelegateForm({ may, onDone }: { may: Grant[]; onDone: () => void }) {
  const w = useIdentityWords();
  const language = useLanguage();
  const { act, busy, refusal } = useAct();
  const [grantId, setGrantId] = useState(String(may[0]?.id ?? ''));
  const [to, setTo] = useState<Option | null>(null);
  const [part, setPart] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const grant = may.find((g) => String(g.id) === grantId);
  const kind = grant?.reach === 'UNITS' ? 'unit' : 'area';
  const partFault = faultAt(refusal, 'unit', language) ?? faultAt(refusal, 'area', language);
  const dayFault = faultAt(refusal, 'lastDay', language);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!grant || !to || lastDay < today() || busy) return;
    const code = part.trim() || null;
    const done = await act({
      method: 'POST',
      url: '/api/desk/me/delegations',
      body: {
        grant: grant.id,
        to: to.key,
        unit: kind === 'unit' ? code : null,
        area: kind === 'area' ? code : null,
        lastDay,
      },
    });
    if (done) onDone();
  };

  return (
    <form className="fields sunk" onSubmit={(event) => void submit(event)} noValidate>
      {refusal !== null && !partFault && !dayFault && (
        <div className="wide">
          <ProblemNotice error={refusal} />
        </div>
      )}
      <div className="wide">
        <Choice
          label={w.delegations.what}
          value={grantId}
          onChange={setGrantId}
          options={may.map((g) => ({
            value: String(g.id),
            words: `${pick(g.roleName, language)} · ${whereOf(g, w, language)}`,
          }))}
        />
      </div>
      <Picker<{ accounts: Colleague[] }>
        label={w.delegations.to}
        url={(typed) => q('/api/desk/me/colleagues', { q: typed })}
        read={(answer) =>
          answer.accounts.map((a) => ({
            key: a.username,
            words: pick(a.post, language),
            more: `${a.username} · ${pick(a.unit, language)}`,
          }))
        }
        chosen={to}
        onChange={setTo}
        error={faultAt(refusal, 'to', language) ?? (tried && !to ? w.needed : undefined)}
      />
      <TextInput
        label={w.delegations.lastDay}
        value={lastDay}
        onChange={setLastDay}
        type="date"
        hint={w.delegations.lastDayHint}
        error={dayFault ?? (tried && lastDay < today() ? w.delegations.future : undefined)}
      />
      <TextInput
        wide
        label={w.delegations.part}
        value={part}
        onChange={setPart}
        hint={w.delegations.partHint}
        error={partFault}
      />
      <div className="dialog-acts wide">
        <button type="button" className="btn" onClick={onDone}>
          {w.cancel}
        </button>
        <button type="submit" className="btn ink" aria-disabled={busy}>
          {w.delegations.go}
        </button>
      </div>
    </form>
  );
}
