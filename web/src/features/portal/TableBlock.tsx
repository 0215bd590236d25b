import { Link } from '@tanstack/react-router';
import type { Block, Cell } from '@/lib/types';

/** Cells up to this many characters keep to one line. */
const SHORT = 5;

/** A table of the plan; the name in a row that is an indicator links to its page. */
export function TableBlock({ block, planKey }: { block: Block; planKey: string }) {
  const [head, ...body] = block.rows ?? [];
  if (!head) return null;
  const nameAt = nameColumn(body);
  return (
    <div className="para table-para" id={`p${block.n}`} tabIndex={-1}>
      <div className="table-scroll">
        <table className="tbl">
          <thead>
            <tr>
              {head.map((cell, i) => (
                <th key={i} scope="col" className="nowrap">
                  {cell.text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row, r) => {
              const code = row.find((cell) => cell.code)?.code;
              return (
                <tr key={code ?? r} id={code ?? undefined} tabIndex={code ? -1 : undefined}>
                  {row.map((cell, i) => (
                    <td
                      key={i}
                      className={[...cell.text].length <= SHORT ? 'nowrap' : undefined}
                      colSpan={row.length === 1 ? head.length : undefined}
                    >
                      {code && i === nameAt ? (
                        <Link
                          className="k k-INDICATOR"
                          to="/plans/$key/indicators/$code"
                          params={{ key: planKey, code }}
                        >
                          {cell.text}
                        </Link>
                      ) : (
                        cell.text
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The column with the longest words names the row. */
function nameColumn(rows: Cell[][]): number {
  const lengths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (lengths[i] = (lengths[i] ?? 0) + cell.text.length));
  return lengths.indexOf(Math.max(...lengths));
}
