import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { moment } from '@/lib/when';
import { ProblemNotice } from '@/ui/ProblemView';
import { fieldOf } from '@/form/fields';
import { looks } from '../requests';
import type { Definition, Entry } from '../types';

/** Who looked at personal fields, when and why; the last one first. */
export function LooksPanel({ of, entry }: { of: Definition; entry: Entry }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const { data, error } = useQuery(looks(of.key, String(entry.id)));
  return (
    <section className="sheet side-panel" aria-labelledby="looks-h">
      <h2 className="h s" id="looks-h">
        {w.looks.title}
      </h2>
      {error && <ProblemNotice error={error} />}
      {data?.looks.length === 0 && <p className="small quiet">{w.looks.none}</p>}
      {data && data.looks.length > 0 && (
        <ol role="list" className="trail">
          {data.looks.map((look, i) => {
            const field = fieldOf(of, look.field);
            return (
              <li key={`${look.at}/${i}`}>
                <p>{w.looks.line(look.who, field ? pick(field.title, language) : look.field)}</p>
                <p className="small quiet">{moment(look.at, language)}</p>
                <p className="trail-reason">{look.reason}</p>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
