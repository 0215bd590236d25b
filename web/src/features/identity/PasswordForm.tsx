import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { TextInput } from '@/ui/fields';
import { Icon } from '@/ui/Icon';
import { ProblemNotice } from '@/ui/ProblemView';
import { me } from './requests';
import { faultAt, useAct } from './useAct';

/** As the server counts: fewer different characters are refused, and a shorter name may stand in a password. */
const DIFFERENT = 5;
const SHORTEST_NAME = 4;

/** Rules are ticked off while typing; what only the server knows (common, used before) it says at the field. */
export function PasswordForm({ onDone }: { onDone: (endedSessions: number) => void }) {
  const w = useIdentityWords();
  const language = useLanguage();
  const { data } = useQuery(me());
  const { act, busy, refusal, forget } = useAct();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const length = data?.passwordLength ?? 0;
  const name = data?.username.toLowerCase() ?? '';
  const rules = [
    { words: w.password.length(length), met: length > 0 && Array.from(next).length >= length },
    { words: w.password.varied(DIFFERENT), met: new Set(next.toLowerCase()).size >= DIFFERENT },
    {
      words: w.password.notName,
      met: next !== '' && (name.length < SHORTEST_NAME || !next.toLowerCase().includes(name)),
    },
    { words: w.password.different, met: next !== '' && next !== current },
    { words: w.password.same, met: next !== '' && next === again },
  ];
  const wrongCurrent = faultAt(refusal, 'current', language);
  const wrongNext = faultAt(refusal, 'next', language);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!current || rules.some((rule) => !rule.met) || busy) return;
    const done = await act<{ endedSessions: number }>({
      method: 'PUT',
      url: '/api/desk/me/password',
      body: { current, next },
    });
    if (!done) return;
    setCurrent('');
    setNext('');
    setAgain('');
    setTried(false);
    onDone(done.answer.endedSessions);
  };

  return (
    <form className="stack narrow" onSubmit={(event) => void submit(event)} noValidate>
      {refusal !== null && !wrongCurrent && !wrongNext && <ProblemNotice error={refusal} />}
      <TextInput
        label={w.password.current}
        value={current}
        onChange={(to) => {
          setCurrent(to);
          forget();
        }}
        type="password"
        autoComplete="current-password"
        error={wrongCurrent ?? (tried && !current ? w.needed : undefined)}
      />
      <TextInput
        label={w.password.next}
        value={next}
        onChange={(to) => {
          setNext(to);
          forget();
        }}
        type="password"
        autoComplete="new-password"
        error={wrongNext}
      />
      <TextInput
        label={w.password.again}
        value={again}
        onChange={setAgain}
        type="password"
        autoComplete="new-password"
      />
      <div>
        <p className="hint">{w.password.rules}</p>
        <ul className="rules">
          {rules.map((rule) => (
            <li key={rule.words} className={rule.met ? 'is-met' : tried ? 'is-unmet' : ''}>
              <Icon name={rule.met ? 'check' : 'ring'} size="1em" />
              {rule.words}
              <span className="vh">{rule.met ? w.password.met : w.password.unmet}</span>
            </li>
          ))}
        </ul>
        <p className="hint">{w.password.sentence}</p>
      </div>
      <p>
        <button type="submit" className="btn ink" aria-disabled={busy}>
          {busy ? w.password.going : w.password.go}
        </button>
      </p>
    </form>
  );
}
