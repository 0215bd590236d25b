import { pick } from '@/lib/api';
import { csvOf, download } from '@/lib/csv';
import { useLanguage } from '@/lib/i18n';
import type { components } from '@/lib/openapi';
import { useRegisterWorkWords } from '@/lib/registerWorkWords';
import { fieldOf } from './fields';
import type { FormOf } from './types';
import './columns.css';

type Wire = components['schemas'];

const SHOWN = 200;

/** What is wrong with a file, by row and cell; all of it to download. */
export function CellFaults(p: { of: FormOf; name: string; cells: readonly Wire['RecordCell'][]; title: string }) {
  const w = useRegisterWorkWords();
  const language = useLanguage();
  if (p.cells.length === 0) return null;
  const why = (cell: Wire['RecordCell']) => {
    const field = fieldOf(p.of, cell.field);
    return `${field ? `${pick(field.title, language)}: ` : ''}${pick(cell.reason, language)}`;
  };
  const save = () =>
    download(
      csvOf([[w.intake.row, w.intake.cell, w.intake.why], ...p.cells.map((cell) => [cell.row, cell.cell, why(cell)])]),
      `${p.name.replace(/\.[^.]+$/, '')}-${w.intake.file}`,
    );
  return (
    <section aria-label={p.title}>
      <div className="problem-head">
        <h3 className="h s">{p.title}</h3>
        <button type="button" className="btn small" onClick={save}>
          {w.intake.download}
        </button>
      </div>
      <table className="column-table problem-table">
        <thead>
          <tr>
            <th scope="col">{w.intake.row}</th>
            <th scope="col">{w.intake.cell}</th>
            <th scope="col">{w.intake.why}</th>
          </tr>
        </thead>
        <tbody>
          {p.cells.slice(0, SHOWN).map((cell, i) => (
            <tr key={i}>
              <td className="num">{cell.row}</td>
              <td className="num">{cell.cell}</td>
              <td>{why(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {p.cells.length > SHOWN && (
        <p className="small quiet">{w.intake.firstOf(String(SHOWN), p.cells.length.toLocaleString('en'))}</p>
      )}
    </section>
  );
}
