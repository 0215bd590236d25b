import { type FormEvent, useState } from 'react';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { Check, Choice, TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { today } from '@/lib/days';
import { faultAt, useAct } from '../useAct';
import type { Token } from '../wire';

type Kind = 'DISTRICT' | 'UNITS' | 'AREAS';

/** For which system, what, where, how long. */
export function TokenForm(p: { onCancel: () => void; onMade: (made: { token: Token; secret: string }) => void }) {
  const w = useOfficersWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const { act, busy, refusal } = useAct();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [kind, setKind] = useState<Kind>('DISTRICT');
  const [code, setCode] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const placed = kind === 'DISTRICT' || code.trim() !== '';
  const fault = (field: string) => faultAt(refusal, field, language);
  const placeFault = fault('unit') ?? fault('area');
  const shownInPlace = ['name', 'unit', 'area', 'lastDay'].some((field) => fault(field));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || chosen.length === 0 || !placed || lastDay <= today() || busy) return;
    const done = await act<{ token: Token; secret: string }>({
      method: 'POST',
      url: '/api/desk/tokens',
      body: {
        name: name.trim(),
        permissions: chosen,
        unit: kind === 'UNITS' ? code.trim() : null,
        area: kind === 'AREAS' ? code.trim() : null,
        district: kind === 'DISTRICT',
        lastDay,
      },
    });
    if (done) p.onMade(done.answer);
  };

  return (
    <form className="fields sunk" onSubmit={(event) => void submit(event)} noValidate>
      {refusal !== null && !shownInPlace && (
        <div className="wide">
          <ProblemNotice error={refusal} />
        </div>
      )}
      <TextInput
        label={w.tokens.name}
        value={name}
        onChange={setName}
        hint={w.tokens.nameHint}
        error={fault('name') ?? (tried && !name.trim() ? i.needed : undefined)}
        autoFocus
      />
      <TextInput
        label={w.tokens.lastDay}
        value={lastDay}
        onChange={setLastDay}
        type="date"
        error={fault('lastDay') ?? (tried && lastDay <= today() ? w.tokens.lastDayBad : undefined)}
      />
      <fieldset className="wide checks">
        <legend className="lab">{w.tokens.permissions}</legend>
        {Object.entries(w.permission).map(([key, words]) => (
          <Check
            key={key}
            value={chosen.includes(key)}
            onChange={(on) => setChosen(on ? [...chosen, key] : chosen.filter((other) => other !== key))}
          >
            {words}
          </Check>
        ))}
        {tried && chosen.length === 0 && <p className="err">{w.tokens.needPermission}</p>}
      </fieldset>
      <Choice<Kind>
        label={w.tokens.reach}
        value={kind}
        onChange={setKind}
        options={(['DISTRICT', 'UNITS', 'AREAS'] as const).map((k) => ({ value: k, words: w.tokens.reachKind[k] }))}
      />
      {kind !== 'DISTRICT' && (
        <TextInput
          label={w.tokens.code}
          value={code}
          onChange={setCode}
          hint={w.tokens.codeHint[kind]}
          error={placeFault ?? (tried && !placed ? i.needed : undefined)}
        />
      )}
      <div className="dialog-acts wide">
        <button type="button" className="btn" onClick={p.onCancel}>
          {i.cancel}
        </button>
        <button type="submit" className="btn ink" aria-disabled={busy}>
          {w.tokens.go}
        </button>
      </div>
    </form>
  );
}
