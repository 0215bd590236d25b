import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import { Value } from '@/form/Value';
import { fieldOf } from '@/form/fields';
import type { Field, Values } from '@/form/types';
import type { Definition, Entry } from '../types';
import { same } from '@/form/write';

/** Two states of a record beside each other, field by field. What a value names is told where it still names it. */
export function Differences(p: {
  of: Definition;
  keys: readonly string[];
  one: Values;
  other: Values;
  /** What the record is now; says what values that still stand are called. */
  now: Entry;
  heads: [string, string];
}) {
  const w = useRegisterWords();
  const language = useLanguage();
  const fields = p.keys.map((key) => fieldOf(p.of, key)).filter((field) => field !== undefined);
  if (fields.length === 0) return null;
  const [one, other] = p.heads;
  const nameOf = (field: Field, values: Values) =>
    same(values[field.key], p.now.values[field.key]) ? p.now.titles[field.key] : undefined;
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{w.filter.field}</span>
          </th>
          <th scope="col">{one}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key}>
            <th scope="row">{pick(field.title, language)}</th>
            {[p.one, p.other].map((values, i) => (
              <td key={i}>
                <Value field={field} value={values[field.key]} title={nameOf(field, values)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
