import { useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { fieldOf, typed } from '@/form/fields';
import type { Definition, Heading } from '../types';
import { ColumnTable } from '@/form/ColumnTable';
import { type Mapping, twice } from '@/form/mapping';

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
      <ColumnTable fields={fields} columns={heading.columns} mapping={mapping} onMapping={p.onMapping} />
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
