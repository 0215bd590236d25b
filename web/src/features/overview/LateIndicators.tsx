import { Link } from '@tanstack/react-router';
import { pick } from '@/lib/api';
import { useLanguage, useMessages, useNamed } from '@/lib/i18n';
import { useIndicatorWords } from '@/lib/indicatorWords';
import { useOverviewWords } from '@/lib/overviewWords';
import { behindSince } from '@/lib/standings';
import { day } from '@/lib/when';
import { StatusMark } from '@/ui/standing/StatusMark';
import { type Late, type Task, type Warning, told } from './overview';
import { LateTable } from './LateTable';

/** What is behind, why by its own sentence, who leads it, what comes next. */
export function LateIndicators({ plan, late, withTasks }: { plan: string; late: readonly Late[]; withTasks: boolean }) {
  return (
    <LateTable>
      {late.map((one) => (
        <Row key={one.line.indicator.code} plan={plan} late={one} withTasks={withTasks} />
      ))}
    </LateTable>
  );
}

function Row({ plan, late: { line, task, warning }, withTasks }: { plan: string; late: Late; withTasks: boolean }) {
  const w = useOverviewWords();
  const words = useIndicatorWords();
  const m = useMessages();
  const named = useNamed();
  const language = useLanguage();
  const i = line.indicator;
  const since = behindSince(line);
  const answer = warning?.answers.at(-1);
  return (
    <tr>
      <th scope="row">
        <Link to="/desk/indicators/$plan/$code" params={{ plan, code: i.code }} search={{}}>
          {named.name(i)}
        </Link>
        <span className="overview-marks">
          <StatusMark status={line.standing.status} />
          {i.nature === 'BINDING' && <span className="tag bind">{m.nature.BINDING}</span>}
          {line.simulated && <span className="tag dotted">{words.simulated}</span>}
        </span>
      </th>
      <td data-head={w.why}>
        {pick(line.standing.explanation, language)}
        {since && (
          <p className="small mid no-print">{w.since(pick(since.first.period.label, language), since.periods)}</p>
        )}
        {answer && warning?.state !== 'RETURNED' && (
          <p className="small mid">
            {warning?.state === 'ACCEPTED' ? w.accepted(answer.text) : w.answered(answer.text)}
          </p>
        )}
      </td>
      <td data-head={w.who}>{line.rule?.lead?.name ?? <span className="overview-late">{w.nobody}</span>}</td>
      <td data-head={w.next}>
        {withTasks && <Next task={task} />}
        <Warned warning={warning} />
      </td>
    </tr>
  );
}

function Next({ task }: { task: Task | null }) {
  const w = useOverviewWords();
  const language = useLanguage();
  if (!task) return <p className="overview-late">{w.noTask}</p>;
  const due = told(task, 'dueOn');
  const nodes = told(task, 'nodes');
  return (
    <p>
      {due && <b className="num">{w.due(day(due, language))}</b>}{' '}
      <Link to="/desk/cases/$type/$number" params={{ type: task.type, number: task.number }} search={{}}>
        {told(task, 'next') ?? task.title}
      </Link>{' '}
      {nodes && <span className="small quiet">{w.nodes(told(task, 'nodesDone') ?? '0', nodes)}</span>}
      {task.overdue && <b className="overview-late small"> {w.late}</b>}
    </p>
  );
}

/** Whether its unit has answered the warning or is to answer again, and whether somebody presses it. */
function Warned({ warning }: { warning: Warning | null }) {
  const w = useOverviewWords();
  const language = useLanguage();
  if (!warning) return <p className="small quiet">{w.noWarning}</p>;
  return (
    <>
      {warning.state === 'OPEN' && !warning.lead && <p className="small overview-late">{w.nobodyAnswers}</p>}
      {((warning.state === 'OPEN' && warning.lead) || warning.state === 'RETURNED') && (
        <p className={warning.overdue ? 'small overview-late' : 'small mid'}>
          {warning.state === 'RETURNED'
            ? w.returned(warning.answers.at(-1)?.review?.grounds ?? '', day(warning.answerBy, language))
            : w.unanswered(day(warning.answerBy, language))}
          {warning.overdue && ` · ${w.overdue}`}
        </p>
      )}
      {warning.caseNumber && (
        <p className="small">
          <Link
            to="/desk/cases/$type/$number"
            params={{ type: 'supervision-order', number: warning.caseNumber }}
            search={{}}
          >
            {w.supervised(warning.caseNumber)}
          </Link>
        </p>
      )}
    </>
  );
}
