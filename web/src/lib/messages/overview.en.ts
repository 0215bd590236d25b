import type { OverviewMessages } from './overview.zh';

const indicators = (behind: number, binding: number) =>
  behind === 0
    ? 'No indicator is behind'
    : `${behind} ${behind === 1 ? 'indicator is' : 'indicators are'} behind${binding > 0 ? `, ${binding} of them binding` : ''}`;

export const overviewEn: OverviewMessages = {
  title: 'The plan on a page',
  say: (n) =>
    n.behind + n.tasks === 0
      ? 'No indicator is behind and no task is late'
      : `${indicators(n.behind, n.binding)}; ${n.tasks === 0 ? 'no task is late' : `${n.tasks} ${n.tasks === 1 ? 'task is' : 'tasks are'} late`}`,
  sayIndicators: indicators,
  asOf: (plan, day) => `${plan}; as of ${day}`,
  simulated: 'Readings, tasks and people may be demonstration data: those marked 模拟 are. Targets are the plan’s.',
  print: 'Print on one page',
  indicators: 'Indicators behind',
  tasks: 'Tasks that are late',
  what: 'What',
  why: 'Why',
  who: 'Who leads',
  next: 'What next',
  nobody: 'Nobody leads it',
  noTask: 'No task for it',
  due: (day) => `by ${day}`,
  late: 'late',
  nodes: (done, all) => `${done} of ${all} nodes`,
  answered: (text) => `Warning answered, to be reviewed: ${text}`,
  accepted: (text) => `Answer to the warning accepted: ${text}`,
  returned: (grounds, day) => `Answer to the warning sent back (${grounds}), due again ${day}`,
  unanswered: (day) => `Warning not answered, due ${day}`,
  nobodyAnswers: 'No unit answers the warning',
  overdue: 'the answer is overdue',
  noWarning: 'No warning yet',
  supervised: (number) => `Supervision ${number}`,
  since: (period, periods) => `Behind since ${period}, ${periods} periods on end.`,
  unexplained: 'No reason given',
  unsaid: 'Nothing said of what comes next',
  none: 'None.',
  rest: (n) => `The rest: ${n.nearly} nearly there, ${n.well} on track or ahead, ${n.unknown} without data.`,
  unknown: 'Without data:',
  all: 'All indicators',
  allTasks: 'All tasks',
  cut: (shown) => `There are more than ${shown} tasks; these are the first to fall due.`,
  noPlan: 'No plan has been adopted yet.',
};
