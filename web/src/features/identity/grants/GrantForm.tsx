import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { pick } from '@/lib/api';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { Choice, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import type { Option } from '../Picker';
import { roles } from '../requests';
import { faultAt, useAct } from '../useAct';
import type { Grant, Reach, Role } from '../wire';
import { PlacePicker } from './PlacePicker';

/**
 * Which role, where, from when until when. A role of another duty than the account's is explained and not sent: the
 * three officers are apart, whatever the order in which roles are given.
 */
export function GrantForm({ username, held, onDone }: { username: string; held: Grant[]; onDone: () => void }) {
  const w = useOfficersWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const { data } = useQuery({ ...roles(), staleTime: 300_000 });
  const { act, busy, refusal } = useAct();
  const [roleKey, setRoleKey] = useState('');
  const [reach, setReach] = useState<Reach>('DISTRICT');
  const [place, setPlace] = useState<Option | null>(null);
  const [from, setFrom] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const list = data?.roles ?? [];
  const role = list.find((r) => r.key === roleKey);
  const duty = held[0]?.duty;
  const apart = (r: Role) => duty !== undefined && r.duty !== duty;
  const barred = role !== undefined && apart(role);
  const placed = reach === 'DISTRICT' || reach === 'OWN' || place !== null;
  const ordered = !from || !lastDay || from <= lastDay;
  const fault = (field: string) => faultAt(refusal, field, language);
  const inPlace = ['unit', 'area', 'lastDay', 'from'].some((field) => fault(field));

  const choose = (key: string) => {
    setRoleKey(key);
    setReach(list.find((r) => r.key === key)?.scope[0] ?? 'DISTRICT');
    setPlace(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!role || barred || !placed || !ordered || busy) return;
    const done = await act({
      method: 'POST',
      url: '/api/desk/grants',
      body: {
        username,
        role: role.key,
        unit: reach === 'UNITS' ? place?.key : null,
        area: reach === 'AREAS' ? place?.key : null,
        from: from || null,
        lastDay: lastDay || null,
      },
    });
    if (done) onDone();
  };

  return (
    <form className="fields sunk" onSubmit={(event) => void submit(event)} noValidate>
      {refusal !== null && !inPlace && (
        <div className="wide">
          <ProblemNotice error={refusal} />
        </div>
      )}
      <div className="wide">
        <Choice
          label={w.grants.role}
          value={roleKey}
          onChange={choose}
          options={[
            { value: '', words: w.grants.chooseRole },
            ...list.map((r) => ({
              value: r.key,
              words: apart(r)
                ? `${pick(r.name, language)} · ${w.grants.apartShort}`
                : `${pick(r.name, language)} · ${pick(r.description, language)}`,
            })),
          ]}
        />
        {tried && !role && <p className="err">{w.grants.needRole}</p>}
        {barred && duty && (
          <p className="notice red" role="alert">
            {w.grants.apart(i.duty[duty], i.duty[role.duty])}
          </p>
        )}
      </div>
      {role && !barred && (
        <>
          <Choice<Reach>
            label={w.grants.reach}
            value={reach}
            onChange={(to) => {
              setReach(to);
              setPlace(null);
            }}
            options={role.scope.map((r) => ({ value: r, words: w.roles.scope[r] ?? r }))}
          />
          {reach === 'UNITS' || reach === 'AREAS' ? (
            <PlacePicker
              key={reach}
              kind={reach}
              chosen={place}
              onChange={setPlace}
              error={fault('unit') ?? fault('area') ?? (tried && !placed ? w.grants.needPlace : undefined)}
            />
          ) : (
            <span />
          )}
          <TextInput label={w.grants.from} value={from} onChange={setFrom} type="date" error={fault('from')} />
          <TextInput
            label={w.grants.lastDay}
            value={lastDay}
            onChange={setLastDay}
            type="date"
            error={fault('lastDay') ?? (ordered ? undefined : w.grants.order)}
          />
        </>
      )}
      <div className="dialog-acts wide">
        <button type="button" className="btn" onClick={onDone}>
          {i.cancel}
        </button>
        <button type="submit" className="btn ink" aria-disabled={busy || barred}>
          {w.grants.go}
        </button>
      </div>
    </form>
  );
}
