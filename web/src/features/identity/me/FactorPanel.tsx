import { type FormEvent, useState } from 'react';
import { useIdentityWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { day } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { CodeInput } from '../CodeInput';
import { EnrolForm } from '../EnrolForm';
import { Once } from '../Once';
import { Panel } from '../Panel';
import { useAct } from '../useAct';
import type { Me } from '../wire';

const FEW = 3;

/** The second factor: set it up, get new recovery codes, remove it where the role allows. */
export function FactorPanel({ factor }: { factor: Me['secondFactor'] }) {
  const w = useIdentityWords();
  const language = useLanguage();
  const [doing, setDoing] = useState<'enrol' | 'renew' | 'remove' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const start = (what: typeof doing) => {
    setDoing(doing === what ? null : what);
    setSaid(null);
  };
  // While the form of a first enrolment shows its recovery codes, the server already says enrolled.
  const enrolling = doing === 'enrol';

  return (
    <Panel
      title={w.me.sections.factor}
      side={
        !factor.enrolled || enrolling ? (
          <button
            type="button"
            className={factor.required ? 'btn small ink' : 'btn small'}
            aria-expanded={enrolling}
            onClick={() => start('enrol')}
          >
            {enrolling ? w.cancel : w.factor.enrol}
          </button>
        ) : (
          <span className="row wrap">
            <button
              type="button"
              className="btn small"
              aria-expanded={doing === 'renew'}
              onClick={() => start('renew')}
            >
              {w.factor.renew}
            </button>
            {!factor.required && (
              <button
                type="button"
                className="btn small"
                aria-expanded={doing === 'remove'}
                onClick={() => start('remove')}
              >
                {w.factor.remove}
              </button>
            )}
          </span>
        )
      }
    >
      {said && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      {factor.enrolled ? (
        <p className="mid">
          {[
            factor.confirmedAt && w.factor.on(day(factor.confirmedAt, language)),
            w.factor.codesLeft(factor.recoveryCodesLeft),
          ]
            .filter(Boolean)
            .join(' · ')}
          {factor.recoveryCodesLeft <= FEW && <b className="earth-words"> {w.factor.codesFew}</b>}
        </p>
      ) : (
        <p className="mid">{w.factor.off}</p>
      )}
      {factor.required && <p className="hint">{w.factor.needed}</p>}
      {enrolling && (
        <EnrolForm
          onDone={() => {
            setDoing(null);
            setSaid(w.factor.done);
          }}
        />
      )}
      {(doing === 'renew' || doing === 'remove') && (
        <Proof
          key={doing}
          what={doing}
          onRenewed={(fresh) => {
            setDoing(null);
            setCodes(fresh);
          }}
          onRemoved={() => {
            setDoing(null);
            setSaid(w.factor.removed);
          }}
        />
      )}
      {codes && (
        <Once
          title={w.codes.title}
          lead={w.codes.lead}
          secrets={codes}
          file={w.codes.file}
          onKept={() => setCodes(null)}
        />
      )}
    </Panel>
  );
}

/** Whoever found the desk unlocked has no phone: a code first. */
function Proof(p: { what: 'renew' | 'remove'; onRenewed: (codes: string[]) => void; onRemoved: () => void }) {
  const w = useIdentityWords();
  const { act, busy, refusal } = useAct();
  const [code, setCode] = useState('');
  const [lacking, setLacking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setLacking(code.length !== 6);
    if (code.length !== 6 || busy) return;
    if (p.what === 'renew') {
      const url = '/api/desk/me/second-factor/recovery-codes';
      const done = await act<{ recoveryCodes: string[] }>({ method: 'POST', url, body: { code } });
      if (done) p.onRenewed(done.answer.recoveryCodes);
    } else if (await act({ method: 'DELETE', url: '/api/desk/me/second-factor', body: { code } })) p.onRemoved();
    setCode('');
  };
  return (
    <form className="stack narrow" onSubmit={(event) => void submit(event)} noValidate>
      {refusal !== null && <ProblemNotice error={refusal} />}
      <CodeInput
        label={w.factor.codeTo(p.what === 'renew' ? w.factor.renew : w.factor.remove)}
        value={code}
        onChange={setCode}
        hint={p.what === 'renew' ? w.factor.renewHint : ''}
        error={lacking && code.length !== 6 ? w.factorStep.needCode : undefined}
        autoFocus
      />
      <p>
        <button type="submit" className="btn ink" aria-disabled={busy}>
          {p.what === 'renew' ? w.factor.renew : w.factor.remove}
        </button>
      </p>
    </form>
  );
}
