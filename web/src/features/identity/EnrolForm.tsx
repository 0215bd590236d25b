import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { send } from '@/lib/api';
import { useIdentityWords } from '@/lib/identityWords';
import { useSession } from '@/lib/session';
import { ProblemNotice } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { CodeInput } from './CodeInput';
import { Once } from './Once';
import { useAct } from './useAct';
import type { Enrolment } from './wire';

/** Scan, copy six digits, keep the recovery codes: only after that is it done. */
export function EnrolForm({ onDone }: { onDone: () => void }) {
  const w = useIdentityWords();
  const { act, busy, refusal } = useAct();
  const { data, error } = useEnrolment();
  const [code, setCode] = useState('');
  const [lacking, setLacking] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);

  const confirm = async (given: string) => {
    setLacking(given.length !== 6);
    if (given.length !== 6 || busy) return;
    const done = await act<{ recoveryCodes: string[] }>({
      method: 'POST',
      url: '/api/desk/me/second-factor/confirmation',
      body: { code: given },
    });
    if (done) setCodes(done.answer.recoveryCodes);
    else setCode('');
  };

  if (codes)
    return <Once title={w.codes.title} lead={w.codes.lead} secrets={codes} file={w.codes.file} onKept={onDone} />;
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <form
      className="enrol"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void confirm(code);
      }}
      noValidate
    >
      <div className="qr">
        <svg viewBox={`0 0 ${data.qr.size} ${data.qr.size}`} role="img" aria-label={w.factor.qr}>
          <path d={data.qr.path} />
        </svg>
      </div>
      <div className="stack">
        <div>
          <p>
            <b>{w.factor.scan}</b>
          </p>
          <p className="hint">{w.factor.scanHint}</p>
        </div>
        <div>
          <p className="hint">{w.factor.manual}</p>
          <code className="key">{data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </div>
        {refusal !== null && <ProblemNotice error={refusal} />}
        <CodeInput
          label={w.factor.then}
          value={code}
          onChange={setCode}
          error={lacking && code.length !== 6 ? w.factorStep.needCode : undefined}
        />
        <p>
          <button type="submit" className="btn ink" aria-disabled={busy}>
            {busy ? w.factor.confirming : w.factor.confirm}
          </button>
        </p>
      </div>
    </form>
  );
}

/** A fresh secret for this form, asked for once; leaving without confirming changes nothing. */
function useEnrolment() {
  const { session } = useSession();
  const form = useId();
  return useQuery({
    queryKey: ['second-factor-enrolment', form],
    queryFn: () => send<Enrolment>('POST', '/api/desk/me/second-factor', session?.csrf ?? NONE),
    enabled: session !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

const NONE = { header: 'X-CSRF-TOKEN', token: '' };
