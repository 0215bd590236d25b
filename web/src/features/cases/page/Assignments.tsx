import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { moment } from '@/lib/when';
import type { Assignment } from '../types';

const LOOKS: Record<string, string> = { DECLINED: 'tag earth', FINISHED: 'tag water', RELEASED: 'tag line' };

/** Who was asked, how each stands, and what it was given for its work. */
export function Assignments({ all }: { all: readonly Assignment[] }) {
  const w = useCasesWords();
  const language = useLanguage();
  const at = (iso: string) => moment(iso, language);
  return (
    <section>
      <h2 className="h s">{w.page.who}</h2>
      {all.length === 0 && <p className="mid">{w.page.noOne}</p>}
      <ul role="list" className="assignments">
        {all.map((one) => (
          <li key={one.no} className={one.standing === 'RELEASED' ? 'is-over' : undefined}>
            <span className="mid">{w.relation[one.relation] ?? one.relation}</span>
            <div>
              <b>{pick(one.unit.name, language)}</b> {one.mine && <span className="tag bind">{w.page.mine}</span>}{' '}
              {one.score !== null && <span className="tag line">{w.page.score(one.score)}</span>}
              <p className="small quiet">
                {[
                  w.page.asked(at(one.askedAt)),
                  one.answeredAt && w.page.answered(at(one.answeredAt)),
                  one.arrivedAt && w.page.arrived(at(one.arrivedAt)),
                  one.endedAt && w.page.ended(at(one.endedAt)),
                ]
                  .filter((words) => words !== null && words !== '')
                  .map((words, i, all) => (
                    <span key={words}>
                      <span className="nowrap">
                        {words}
                        {i < all.length - 1 && ' ·'}
                      </span>{' '}
                    </span>
                  ))}
              </p>
              {one.reason && <p className="small">{one.reason}</p>}
            </div>
            <span className={LOOKS[one.standing] ?? 'tag bind'}>{w.standing[one.standing] ?? one.standing}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
