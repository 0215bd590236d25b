import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import type { Column, Mapping } from './mapping';
import type { Field } from './types';
import './columns.css';

/** The columns of a file with what stands in them, and which field each is. */
export function ColumnTable(p: {
  fields: readonly Field[];
  columns: readonly Column[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  return (
    <table className="column-table">
      <thead>
        <tr>
          <th scope="col">{w.intake.heading}</th>
          <th scope="col">{w.intake.samples}</th>
          <th scope="col">{w.intake.field}</th>
        </tr>
      </thead>
      <tbody>
        {p.columns.map((column) => (
          <tr key={column.heading}>
            <th scope="row">{column.heading}</th>
            <td className="small mid">{column.samples.join(' / ')}</td>
            <td>
              <select
                className="input"
                aria-label={w.intake.fieldOf(column.heading)}
                value={p.mapping[column.heading] ?? ''}
                onChange={(event) => p.onMapping({ ...p.mapping, [column.heading]: event.target.value })}
              >
                <option value="">{w.intake.skip}</option>
                {p.fields.map((field) => (
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
  );
}
