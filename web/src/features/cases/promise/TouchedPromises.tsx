import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { usePairWords } from '@/lib/pairWords';
import { useSending } from '@/lib/useSending';
import { ProblemNotice } from '@/ui/ProblemView';
import { ReasonDialog } from '@/ui/ReasonDialog';
import type { Detail } from '../types';
import { PromiseLink } from './PromiseLink';
import { type Touched, decide, touched } from './requests';

/** Which promises of the plan the case touches; one who takes part confirms or refuses. */
export function TouchedPromises({ detail: { line, mayRelate } }: { detail: Detail }) {
  const w = usePairWords();
  const language = useLanguage();
  const sending = useSending();
  const [refusing, setRefusing] = useState<Touched | null>(null);
  const { data } = useQuery(touched(line.type, line.number));
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="promises-h">
      <h2 className="h s" id="promises-h">
        {w.promises}
      </h2>
      <p className="small quiet">{w.promisesLead}</p>
      {sending.refusal !== null && <ProblemNotice error={sending.refusal} />}
      <ul role="list">
        {data.items.map((one) => {
          const title = pick(one.title, language);
          return (
            <li key={one.item}>
              <span className="tag line">{w.grounds[one.ground]}</span>{' '}
              <PromiseLink item={one.item} kind={one.kind}>
                {title}
              </PromiseLink>{' '}
              <span className="small quiet num">{one.item}</span>{' '}
              <span className="small mid">
                {pick(one.why, language)}
                {one.score !== null && ` · ${w.score(one.score)}`}
              </span>{' '}
              {mayRelate && one.ground !== 'CONFIRMED' && (
                <button
                  type="button"
                  className="btn small"
                  aria-label={w.confirmLabel(title)}
                  disabled={sending.busy}
                  onClick={() =>
                    sending.run(
                      (csrf) => decide(csrf, line.type, line.number, one.item, true, null),
                      () => undefined,
                    )
                  }
                >
                  {w.confirm}
                </button>
              )}{' '}
              {mayRelate && (
                <button
                  type="button"
                  className="btn bare small"
                  aria-label={w.refuseLabel(title)}
                  onClick={() => setRefusing(one)}
                >
                  {w.refuse}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {refusing && (
        <ReasonDialog
          title={w.refuseLabel(pick(refusing.title, language))}
          label={w.partWhy}
          needed={w.needed}
          cancel={w.cancel}
          go={w.refuse}
          working={w.working}
          send={(csrf, reason) => decide(csrf, line.type, line.number, refusing.item, false, reason)}
          onClose={() => setRefusing(null)}
          onDone={() => setRefusing(null)}
        />
      )}
    </section>
  );
}
