import { type FormEvent, useState } from 'react';
import { Problem, send } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '@/lib/types';
import { TextInput } from '@/ui/fields';
import { ProblemNotice } from '@/ui/ProblemView';
import { CodeInput } from '../CodeInput';
import { Wait } from './Wait';

const RECOVERY = /^[a-z0-9]{5}-?[a-z0-9]{5}$/i;

/** Six digits from the phone; a recovery code where the phone is not at hand. */
export function FactorStep({ session, onDone }: { session: Session; onDone: (session: Session) => void }) {
  const w = useIdentityWords();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);

  const send6 = async (given: string) => {
    if (busy) return;
    setWrong(undefined);
    setRefusal(null);
    setBusy(true);
    try {
      onDone(await send<Session>('POST', '/api/session/second-factor', session.csrf, { code: given }));
    } catch (error) {
      setCode('');
      if (error instanceof Problem && error.status === 429 && error.retryAfter)
        setWaitUntil(Date.now() + error.retryAfter * 1000);
      // The first step is too long ago, or tried too often: back to the password.
      else if (error instanceof Problem && error.code === 'sign-in-required')
        await queries.invalidateQueries({ queryKey: ['/api/session'] });
      else setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = code.trim();
    if (recovery ? RECOVERY.test(given) : given.length === 6)
      void send6(recovery ? given.toLowerCase().replace(/^(\w{5})-?(\w{5})$/, '$1-$2') : given);
    else setWrong(recovery ? w.factorStep.needRecovery : w.factorStep.needCode);
  };
  const back = async () => {
    await send('DELETE', '/api/session', session.csrf).catch(() => undefined);
    await queries.invalidateQueries({ queryKey: ['/api/session'] });
  };

  return (
    <form onSubmit={submit} noValidate>
      <h1 className="h">{w.factorStep.title}</h1>
      <p className="mid">{w.factorStep.lead}</p>
      {refusal !== null && <ProblemNotice error={refusal} />}
      {waitUntil !== null && <Wait until={waitUntil} />}
      {recovery ? (
        <TextInput
          key="recovery"
          label={w.factorStep.recovery}
          value={code}
          onChange={setCode}
          hint={w.factorStep.recoveryHint}
          error={wrong}
          autoFocus
        />
      ) : (
        <CodeInput
          key="code"
          label={w.factorStep.code}
          value={code}
          onChange={setCode}
          onFull={(digits) => void send6(digits)}
          hint={w.factorStep.hint}
          error={wrong}
          autoFocus
        />
      )}
      <button type="submit" className="btn ink" aria-disabled={busy}>
        {busy ? w.factorStep.going : w.factorStep.go}
      </button>
      <div className="row wrap">
        <button
          type="button"
          className="btn bare small"
          onClick={() => {
            setRecovery(!recovery);
            setCode('');
            setWrong(undefined);
          }}
        >
          {recovery ? w.factorStep.toCode : w.factorStep.toRecovery}
        </button>
        <span className="grow" />
        <button type="button" className="btn bare small" onClick={() => void back()}>
          {w.factorStep.back}
        </button>
      </div>
    </form>
  );
}
