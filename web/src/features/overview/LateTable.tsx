import type { ReactNode } from 'react';
import { useOverviewWords } from '@/lib/overviewWords';
import '@/ui/block-table.css';

/** What is late: what, why, who leads, what comes next. */
export function LateTable({ children }: { children: ReactNode }) {
  const w = useOverviewWords();
  return (
    <table className="block-table plan-late">
      <thead>
        <tr>
          <th scope="col">{w.what}</th>
          <th scope="col">{w.why}</th>
          <th scope="col">{w.who}</th>
          <th scope="col">{w.next}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
