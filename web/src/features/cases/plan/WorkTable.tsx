import { Link } from '@tanstack/react-router';
import { planItem } from '@/form/planItem';
import { pick } from '@/lib/api';
import { useCasesWords } from '@/lib/casesWords';
import { useLanguage } from '@/lib/i18n';
import { day } from '@/lib/when';
import { CaseLink, Marks } from '../marks';
import type { Line } from '../types';
import { text } from './work';
import '@/ui/block-table.css';
import './plan.css';

/** Yearly tasks in a table: what, who, by when, how far, why it is late and what comes next. */
export function WorkTable({ lines, withItem }: { lines: readonly Line[]; withItem: boolean }) {
  const w = useCasesWords().plan;
  const language = useLanguage();
  return (
    <div className="work-scroll">
      <table className="block-table work">
        <thead>
          <tr>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.who}</th>
            <th scope="col">{w.when}</th>
            <th scope="col">{w.far}</th>
            <th scope="col">{w.why}</th>
            <th scope="col">{w.next}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number} data-number={line.number}>
              <th scope="row">
                <CaseLink type={line.type} number={line.number}>
                  {line.title}
                </CaseLink>{' '}
                <Marks line={line} />
                {withItem && <Item line={line} />}
              </th>
              <td data-head={w.who}>{line.lead ? pick(line.lead.name, language) : <Dash />}</td>
              <td data-head={w.when} className={line.overdue ? 'num work-late' : 'num'}>
                <Due line={line} />
              </td>
              <td data-head={w.far} className="num">
                <Nodes line={line} />
              </td>
              <td data-head={w.why}>{text(line, 'why') ?? <Dash late={line.overdue} />}</td>
              <td data-head={w.next}>{text(line, 'next') ?? text(line, 'progress') ?? <Dash />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Item({ line }: { line: Line }) {
  const language = useLanguage();
  const to = planItem(line.plan?.item);
  if (!line.plan || !to) return null;
  return (
    <p className="small">
      <Link {...to} className="quiet">
        {to.params.code} {pick(line.plan.title, language)}
      </Link>
    </p>
  );
}

function Due({ line }: { line: Line }) {
  const w = useCasesWords().plan;
  const language = useLanguage();
  const due = text(line, 'dueOn');
  return (
    <>
      {due ? day(due, language) : <Dash />}
      {line.overdue && <b className="small"> {w.late}</b>}
    </>
  );
}

/** Nodes done of nodes: counted from work, never typed. */
function Nodes({ line }: { line: Line }) {
  const w = useCasesWords().plan;
  const nodes = text(line, 'nodes');
  return nodes === null ? <span className="quiet">{w.noNodes}</span> : w.nodes(text(line, 'nodesDone') ?? '0', nodes);
}

function Dash({ late = false }: { late?: boolean }) {
  const w = useCasesWords().plan;
  return <span className={late ? 'work-late' : 'quiet'}>{late ? w.unexplained : w.unsaid}</span>;
}
