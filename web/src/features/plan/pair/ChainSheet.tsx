import { useQuery } from '@tanstack/react-query';
import { useLanguage, useNamed } from '@/lib/i18n';
import { usePairWords } from '@/lib/pairWords';
import { ProblemNotice } from '@/ui/ProblemView';
import { Sheet } from '@/ui/Sheet';
import { Skeleton } from '@/ui/Skeleton';
import { PromiseTarget } from './PairRow';
import { type PlanPromise, chain } from './requests';

/** One promise through all plans, the oldest first. */
export function ChainSheet({ promise, onClose }: { promise: PlanPromise; onClose: () => void }) {
  const w = usePairWords();
  const named = useNamed();
  const language = useLanguage();
  const { data, error } = useQuery(chain(promise.plan, promise.code));
  return (
    <Sheet title={w.chainOf(named.name(promise))} onClose={onClose}>
      {error ? (
        <ProblemNotice error={error} />
      ) : !data ? (
        <Skeleton lines={3} />
      ) : (
        <ol className="pair-chain">
          {data.links.map((link) => (
            <li key={link.plan.key}>
              <span className="small quiet">{named.title(link.plan)}</span>
              <br />
              <b>{named.name(link.promise)}</b> <PromiseTarget promise={link.promise} />
              {link.fromBefore.length > 0 && (
                <p className="small">
                  {w.changed(link.fromBefore.map((what) => w.differences[what]).join(language === 'en' ? ', ' : '、'))}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}
