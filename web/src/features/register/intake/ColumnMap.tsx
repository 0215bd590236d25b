import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { fieldOf, typed } from '@/form/fields';
import type { Definition, Heading } from '../types';
import { type Mapping, twice } from './mapping';

/** Which field each column is; guessed, and for the officer to put right. */
export function ColumnMap(p: {
  of: Definition;
  name: string;
  heading: Heading;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  exchange: string;
  onExchange: (exchange: string) => void;
  onTry: () => void;
}) {
  const { of, heading, mapping } = p;
  const w = useRegisterWorkWords();
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const double = twice(mapping);
  const none = Object.values(mapping).every((field) => field === '');
  const agreed = of.exchanges.find((one) => one.key === p.exchange)?.fields;
  const fields = typed(of).filter((field) => !agreed || agreed.includes(field.key));
  const go = () => {
    setTried(true);
    if (double.length === 0 && !none) p.onTry();
  };
  return (
    <section className="column-map" aria-labelledby="columns-h">
      <h2 className="h s" id="columns-h">
        {w.intake.mapTitle(p.name, heading.rows.toLocaleString('en'))}
      </h2>
      {of.exchanges.length > 0 && (
        <label className="field exchange-field">
          <span className="lab">{w.intake.exchange}</span>
          <select className="input" value={p.exchange} onChange={(event) => p.onExchange(event.target.value)}>
            <option value="">{w.intake.ownFile}</option>
            {of.exchanges.map((one) => (
              <option key={one.key} value={one.key}>
                {pick(one.title, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      <table className="column-table">
        <thead>
          <tr>
            <th scope="col">{w.intake.heading}</th>
            <th scope="col">{w.intake.samples}</th>
            <th scope="col">{w.intake.field}</th>
          </tr>
        </thead>
        <tbody>
          {heading.columns.map((column) => (
            <tr key={column.heading}>
              <th scope="row">{column.heading}</th>
              <td className="small mid">{column.samples.join(' / ')}</td>
              <td>
                <select
                  className="input"
                  aria-label={w.intake.fieldOf(column.heading)}
                  value={mapping[column.heading] ?? ''}
                  onChange={(event) => p.onMapping({ ...mapping, [column.heading]: event.target.value })}
                >
                  <option value="">{w.intake.skip}</option>
                  {fields.map((field) => (
                    <option key={field.key} value={field.key}>
                      {pick(field.title, language)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tried && (double.length > 0 || none) && (
        <p className="err" role="alert">
          {none
            ? w.intake.noneMapped
            : double
                .map((key) => {
                  const field = fieldOf(of, key);
                  return w.intake.twice(field ? pick(field.title, language) : key);
                })
                .join(' ')}
        </p>
      )}
      <div className="row wrap dry-acts">
        <button type="button" className="btn ink" onClick={go}>
          {w.intake.tryOut}
        </button>
        <span className="small quiet">{w.intake.mapLead}</span>
      </div>
    </section>
  );
}
