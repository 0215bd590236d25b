import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { Icon } from '@/ui/Icon';
import { fieldOf } from '@/form/fields';
import { grouped, rounded } from '@/form/numbers';
import type { CriteriaStanding, Definition, Standing } from './types';
import { written } from '@/form/write';

/** How a record stands to published conditions: each met, lacking, or unknown for want of a figure; what lacks comes first. */
export function CriteriaList(p: { of: Definition; criteria: readonly CriteriaStanding[]; stale?: boolean }) {
  return (
    <div className={p.stale ? 'criteria is-stale' : 'criteria'}>
      {p.criteria.map((set, i) => (
        <Criteria key={set.key} of={p.of} set={set} open={i === 0} />
      ))}
    </div>
  );
}

function Criteria({ of, set, open }: { of: Definition; set: CriteriaStanding; open: boolean }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const items = [...set.items].sort((a, b) => RANK(a) - RANK(b));
  const count = (met: boolean | null) => set.items.filter((item) => item.met === met).length;
  const any = of.criteria.find((one) => one.key === set.key)?.any ?? null;
  const all = count(true) === set.items.length;
  return (
    <details className="sheet criteria-set" open={open}>
      <summary>
        <h3 className="h s">{pick(set.title, language)}</h3>
        <span className="small mid">
          {all ? (
            <span className="met-word">{w.record.allMet}</span>
          ) : (
            w.record.standing(count(true), count(false), count(null))
          )}
        </span>
      </summary>
      {any !== null && <p className="small mid criteria-any">{w.record.anyOf(any)}</p>}
      <ul role="list">
        {items.map((item) => (
          <Line key={item.item} of={of} set={set.key} item={item} />
        ))}
      </ul>
      <p className="small quiet criteria-source">{w.record.source(pick(set.source, language))}</p>
    </details>
  );
}

const RANK = (item: Standing) => (item.met === false ? 0 : item.met === null ? 1 : 2);

function Line({ of, set, item }: { of: Definition; set: string; item: Standing }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const shows = of.criteria.find((one) => one.key === set)?.items.find((one) => one.key === item.item)?.shows ?? null;
  const field = shows === null ? undefined : fieldOf(of, shows);
  const value = item.shows as unknown;
  const figure = field ? written(field, value, { w, language }) : plainFigure(value);
  const word = item.met === null ? w.record.unknown : item.met ? w.record.met : w.record.lacking;
  return (
    <li className={item.met === null ? 'is-unknown' : item.met ? 'is-met' : 'is-lacking'}>
      <Icon name={item.met === null ? 'ring' : item.met ? 'check' : 'close'} />
      <span className="grow">{pick(item.title, language)}</span>
      {figure !== null && <b className="num">{figure}</b>}
      <span className="criteria-word small">{word}</span>
    </li>
  );
}

/** A figure that is no field of the register. */
function plainFigure(value: unknown): string | null {
  if (typeof value === 'number') return grouped(rounded(String(value), 4));
  return typeof value === 'string' ? value : null;
}
