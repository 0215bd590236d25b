import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCasesWords } from '@/lib/casesWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { codeOffered, giveCode } from '../requests';
import { isGiven } from '@/form/fields';
import type { CaseType, Detail } from '../types';

/**
 * A code for who came in person or by telephone: read out, or written on his slip. Who reported it himself has his own; where nobody left
 * a name or number, there is nobody to give it to.
 */
export function CounterCode({ of, detail: { line, openedBy, values } }: { of: CaseType; detail: Detail }) {
  const w = useCasesWords().page.code;
  const sending = useSending();
  const [code, setCode] = useState<string | null>(null);
  const somebody = of.fields.some((field) => field.personal && isGiven(values[field.key]));
  const { data } = useQuery({
    ...codeOffered(line.type, line.number),
    enabled: somebody && of.may.includes('step') && !openedBy.startsWith('report:'),
  });
  if (!data?.offered) return null;
  return (
    <div className="case-code" aria-live="polite">
      {code === null ? (
        <button
          type="button"
          className="btn small"
          aria-disabled={sending.busy}
          onClick={() => {
            sending.run(
              (csrf) => giveCode(csrf, line.type, line.number),
              (given) => {
                setCode(given.code);
              },
            );
          }}
        >
          {w.give}
        </button>
      ) : (
        <p>
          {w.given} <b className="num">{code}</b>{' '}
          <Link to="/follow" hash={code} target="_blank">
            {w.look}
          </Link>
          <span className="small quiet case-code-hint">{w.hint}</span>
        </p>
      )}
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
    </div>
  );
}
