import { fieldOf } from '@/form/fields';
import { pick } from '@/lib/api';
import { useCallWords } from '@/lib/callWords';
import { useLanguage } from '@/lib/i18n';
import type { CaseType } from '../types';
import { keyName, keyOf } from './callKeys';
import type { Card } from './requests';

/** Emergencies: one key registers the case and hands it over, with a clock of its own until the others have taken it. */
export function HandOver(p: {
  by: NonNullable<Card['handOver']>;
  of: CaseType;
  busy: boolean;
  onHand: (to: string, title: string) => void;
}) {
  const w = useCallWords();
  const language = useLanguage();
  const codes = fieldOf(p.of, p.by.field)?.codes ?? [];
  return (
    <section className="call-side" aria-labelledby="call-urgent">
      <h2 id="call-urgent" className="h s">
        {w.urgent}
      </h2>
      <p className="small quiet">{w.urgentHint}</p>
      <div className="row call-urgent">
        {p.by.to.map((to, i) => {
          const code = codes.find((one) => one.key === to);
          const title = code ? pick(code.title, language) : to;
          return (
            <button
              key={to}
              type="button"
              className="btn small"
              aria-keyshortcuts={keyOf(i + 1, true)}
              aria-disabled={p.busy}
              title={title}
              onClick={() => p.onHand(to, title)}
            >
              {w.handTo(to)}
              <kbd>{keyName(i + 1, true)}</kbd>
            </button>
          );
        })}
      </div>
    </section>
  );
}
