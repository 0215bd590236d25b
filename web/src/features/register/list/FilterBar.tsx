import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { Icon } from '@/ui/Icon';
import { useDelayed } from '@/ui/useDelayed';
import { AreaFinder } from '@/form/AreaFinder';
import { fieldOf } from '@/form/fields';
import { areaField } from '../definition';
import { area as areaOf } from '@/form/requests';
import type { Definition } from '../types';
import { written } from '@/form/write';
import { AddCondition } from './AddCondition';
import { ExpressionBox } from './ExpressionBox';
import type { Address } from './ListPage';
import { type Condition, STAGE, and, partsOf, without } from './conditions';

/** Search, area, and the conditions as chips, each of which can be taken away. */
export function FilterBar(p: {
  of: Definition;
  search: Address;
  onGo: (change: Partial<Record<keyof Address, string | undefined>>) => void;
}) {
  const { of, search, onGo } = p;
  const w = useRegisterWords();
  const language = useLanguage();
  const [text, setText] = useState(search.q ?? '');
  const [adding, setAdding] = useState(false);
  const [writing, setWriting] = useState(false);
  useDelayed(text.trim(), (q) => onGo({ q: q || undefined }));
  const where = (next: string | undefined) => onGo({ where: next });
  const parts = partsOf(search.where, of);
  const says = useSaid(of);
  return (
    <div className="filter-bar">
      <div className="filter-line">
        <label className="field grow search-field">
          <span className="vh">{w.list.search}</span>
          <input
            type="search"
            className="input"
            placeholder={w.list.searchHint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {areaField(of) && <AreaFilter code={search.area} onChange={(area) => onGo({ area })} />}
        <button type="button" className="btn" onClick={() => setAdding(true)}>
          {w.list.addFilter}
        </button>
        <button type="button" className="btn bare" aria-expanded={writing} onClick={() => setWriting(!writing)}>
          {w.list.cel}
        </button>
      </div>
      {writing && (
        <ExpressionBox
          of={of}
          onClose={() => setWriting(false)}
          onDone={(part) => {
            where(and(search.where, part));
            setWriting(false);
          }}
        />
      )}
      {parts.length > 0 && (
        <ul role="list" className="chips">
          {parts.map((part) => {
            const words = part.condition ? says(part.condition) : part.text;
            return (
              <li key={part.text} className="chip">
                {part.condition ? <span>{words}</span> : <code>{words}</code>}
                <button
                  type="button"
                  aria-label={w.list.remove(words)}
                  onClick={() => where(without(search.where, part.text))}
                >
                  <Icon name="close" size="0.75em" />
                </button>
              </li>
            );
          })}
          {parts.length > 1 && (
            <li>
              <button type="button" className="btn bare small" onClick={() => where(undefined)}>
                {w.list.clear}
              </button>
            </li>
          )}
        </ul>
      )}
      {adding && (
        <AddCondition
          of={of}
          onClose={() => setAdding(false)}
          onDone={(part) => {
            where(and(search.where, part));
            setAdding(false);
          }}
        />
      )}
      <span className="vh" aria-live="polite">
        {search.area ? `${w.list.area} ${search.area}` : pick(of.title, language)}
      </span>
    </div>
  );
}

/** A condition in words: 上年销售收入 不小于 1,000 万元. */
function useSaid(of: Definition): (condition: Condition) => string {
  const w = useRegisterWords();
  const language = useLanguage();
  return ({ field: key, operator, values }) => {
    if (key === STAGE) {
      const titles = values.map((value) => of.stages.find((stage) => stage.key === value));
      return `${w.stage} ${titles.map((stage) => (stage ? pick(stage.title, language) : '')).join(w.listMark)}`;
    }
    const field = fieldOf(of, key);
    if (!field) return key;
    const said = values.map((value) => written(field, value, { w, language }) ?? value).join(w.listMark);
    const verb = operator === 'in' && values.length === 1 ? '' : w.filter.ops[operator];
    return [pick(field.title, language), verb, said].filter(Boolean).join(' ');
  };
}

function AreaFilter({ code, onChange }: { code: string | undefined; onChange: (code: string | undefined) => void }) {
  const w = useRegisterWords();
  const language = useLanguage();
  const { data } = useQuery({ ...areaOf(code ?? ''), enabled: code !== undefined, staleTime: Infinity });
  const label = data ? pick({ zh: data.area.name.zh, en: data.area.name.en ?? '' }, language) : (code ?? '');
  return (
    <div className="area-filter">
      <AreaFinder
        key={label}
        label={w.list.area}
        placeholder={w.list.anyArea}
        value={code ? { id: code, label } : null}
        onChange={(next) => next && onChange(next.id)}
      />
      {code && (
        <button type="button" className="btn bare small" onClick={() => onChange(undefined)}>
          {w.list.anyArea}
        </button>
      )}
    </div>
  );
}
