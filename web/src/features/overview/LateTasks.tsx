import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useOverviewWords } from '@/lib/overviewWords';
import { day } from '@/lib/when';
import { type Task, told } from './overview';
import { LateTable } from './LateTable';

/** Tasks whose time has run out: the reason that was given, who leads, what he does next. */
export function LateTasks({ tasks }: { tasks: readonly Task[] }) {
  const w = useOverviewWords();
  const words = useIndicatorWords();
  const language = useLanguage();
  return (
    <LateTable>
      {tasks.map((task) => {
        const due = told(task, 'dueOn');
        const nodes = told(task, 'nodes');
        return (
          <tr key={task.number}>
            <th scope="row">
              <Link to="/desk/cases/$type/$number" params={{ type: task.type, number: task.number }} search={{}}>
                {task.title}
              </Link>
              <span className="overview-marks small">
                {due && <b className="num overview-late">{w.due(day(due, language))}</b>}
                {nodes && <span className="quiet">{w.nodes(told(task, 'nodesDone') ?? '0', nodes)}</span>}
                {task.simulated && <span className="tag dotted">{words.simulated}</span>}
              </span>
            </th>
            <td data-head={w.why}>{told(task, 'why') ?? <span className="overview-late">{w.unexplained}</span>}</td>
            <td data-head={w.who}>{task.lead ? pick(task.lead.name, language) : w.nobody}</td>
            <td data-head={w.next}>{told(task, 'next') ?? <span className="quiet">{w.unsaid}</span>}</td>
          </tr>
        );
      })}
    </LateTable>
  );
}
