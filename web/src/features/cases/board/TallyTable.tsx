import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import type { Cell, Table } from './tally';

/** Numbers of open ones by two things; the late ones beside them, in a word and in red. */
export function TallyTable(p: { table: Table; caption: string; corner: string }) {
  const w = useCasesWords();
  const language = useLanguage();
  return (
    // On a phone it is wider than the screen: arrows move it once it has the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="board-scroll" role="group" aria-label={p.caption} tabIndex={0}>
      <table className="board-table">
        <caption className="vh">{p.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{p.corner}</th>
            <th scope="col" className="num">
              {w.board.all}
            </th>
            {p.table.columns.map((column) => (
              <th key={column.code} scope="col" className="num">
                {pick(column.name, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {p.table.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{pick(row.name, language)}</th>
              <Count cell={p.table.row(row.code)} />
              {p.table.columns.map((column) => (
                <Count key={column.code} cell={p.table.cell(row.code, column.code)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ cell }: { cell: Cell }) {
  const w = useCasesWords();
  if (cell.open === 0)
    return (
      <td className="num quiet">
        <span aria-hidden="true">·</span>
        <span className="vh">0</span>
      </td>
    );
  return (
    <td className="num">
      {cell.open}
      {cell.late > 0 && <b className="board-late">{w.board.late(cell.late)}</b>}
    </td>
  );
}
