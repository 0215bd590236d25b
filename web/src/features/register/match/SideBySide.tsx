import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { moment } from '@/lib/when';
import { Simulated, Value } from '@/form/Value';
import { StageTag } from '../StageTag';
import { typed } from '@/form/fields';
import { stageOf } from '../definition';
import type { Compared, Definition, Entry } from '../types';

/** Two records field by field: where they differ, one value is chosen for the record that stays. */
export function SideBySide(p: {
  of: Definition;
  pair: Compared;
  survivor: number;
  take: Readonly<Record<string, number>>;
  onSurvivor: (id: number) => void;
  onTake: (field: string, id: number) => void;
}) {
  const { of, pair } = p;
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const both = [pair.a, pair.b];
  const fields = typed(of).filter(
    (field) => field.key in p.take || (all && both.some((one) => one.values[field.key] !== undefined)),
  );
  return (
    <div className="side-by-side">
      <table className="pair-table">
        <thead>
          <tr>
            <td className="pair-field" />
            {both.map((one) => (
              <th scope="col" key={one.id}>
                <RecordHead of={of} entry={one} stays={p.survivor === one.id} onStays={() => p.onSurvivor(one.id)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.length === 0 && (
            <tr>
              <td colSpan={3} className="quiet">
                {w.match.noDiffering}
              </td>
            </tr>
          )}
          {fields.map((field) => {
            const differs = field.key in p.take;
            const title = pick(field.title, language);
            return (
              <tr key={field.key} className={differs ? 'is-differing' : undefined}>
                <th scope="row" className="pair-field">
                  {title}
                </th>
                {both.map((one) => (
                  <td key={one.id} className={differs && p.take[field.key] === one.id ? 'is-taken' : undefined}>
                    {differs ? (
                      <label className="pair-choice">
                        <input
                          type="radio"
                          name={`take-${field.key}`}
                          aria-label={`${w.match.takes(title)} ${one.title}`}
                          checked={p.take[field.key] === one.id}
                          onChange={() => p.onTake(field.key, one.id)}
                        />
                        <Value field={field} value={one.values[field.key]} title={one.titles[field.key]} />
                      </label>
                    ) : (
                      <Value field={field} value={one.values[field.key]} title={one.titles[field.key]} />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <button type="button" className="btn bare small" onClick={() => setAll(!all)}>
          {all ? w.match.onlyDiffering : w.match.allFields}
        </button>
      </p>
    </div>
  );
}

function RecordHead(p: { of: Definition; entry: Entry; stays: boolean; onStays: () => void }) {
  const w = useRegisterWorkWords();
  const common = useRegisterWords();
  const language = useLanguage();
  const { of, entry } = p;
  return (
    <span className="pair-head">
      <Link
        className="record-name"
        to="/desk/registers/$register/$id"
        params={{ register: of.key, id: String(entry.id) }}
      >
        {entry.title}
      </Link>
      <span className="row wrap">
        <StageTag stage={stageOf(of, entry.stage)} />
        <Simulated when={entry.simulated} />
      </span>
      <span className="small quiet">{common.record.by(entry.recordedBy, moment(entry.recordedAt, language))}</span>
      <label className="check-line small">
        <input
          type="radio"
          name="survivor"
          checked={p.stays}
          onChange={p.onStays}
          aria-label={`${w.match.stays} ${entry.title}`}
        />
        {w.match.stays}
      </label>
    </span>
  );
}
