import { useQuery } from '@tanstack/react-query';
import { useCasesWords } from '@/lib/casesWords';
import { CaseRow } from '../list/CaseRow';
import { BoardFrame } from './BoardFrame';
import { board } from './requests';
import { LEVEL, ORDER } from './types';
import { TallyTable } from './TallyTable';
import { orders } from './tally';

/** /desk/supervision : open and overdue orders of each unit by level, and which they are. */
export function SupervisionBoardPage() {
  const w = useCasesWords();
  const { data, error, refetch } = useQuery(board(ORDER, LEVEL));
  const late = data?.cases.filter((one) => one.line.overdue) ?? [];
  const rest = data?.cases.filter((one) => !one.line.overdue) ?? [];
  return (
    <BoardFrame
      title={w.board.supervision}
      lead={data && w.board.orders(data.cases.length, late.length)}
      data={data}
      error={error}
      refetch={() => void refetch()}
      empty={w.board.noOrders}
    >
      {data && <TallyTable table={orders(data)} caption={w.board.ordersBy} corner={w.board.unit} />}
      {[late, rest].map(
        (some, i) =>
          some.length > 0 && (
            <section key={i === 0 ? 'late' : 'rest'}>
              <h2 className={i === 0 ? 'case-group is-late' : 'case-group'}>
                {i === 0 ? w.board.ordersLate : w.board.ordersRunning}
              </h2>
              <ul role="list">
                {some.map((one) => (
                  <CaseRow key={one.line.number} line={one.line} />
                ))}
              </ul>
            </section>
          ),
      )}
    </BoardFrame>
  );
}
