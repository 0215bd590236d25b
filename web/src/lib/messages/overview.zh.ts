/** Words of the plan on one page. */
export const overviewZh = {
  title: '规划一页',
  say: (n: { behind: number; binding: number; tasks: number }) =>
    n.behind + n.tasks === 0
      ? '没有落后的指标，也没有逾期的任务'
      : [
          n.behind === 0
            ? '没有落后的指标'
            : `${n.behind} 项指标落后${n.binding > 0 ? `，其中 ${n.binding} 项是约束性的` : ''}`,
          n.tasks > 0 ? `${n.tasks} 项任务逾期` : '没有逾期的任务',
        ].join('；'),
  sayIndicators: (behind: number, binding: number) =>
    behind === 0 ? '没有落后的指标' : `${behind} 项指标落后${binding > 0 ? `，其中 ${binding} 项是约束性的` : ''}`,
  asOf: (plan: string, day: string) => `${plan}；截至 ${day}`,
  simulated: '监测值、任务和人都可能是演示数据，带“模拟”的就是；目标取自规划。',
  print: '打印成一页',
  indicators: '落后的指标',
  tasks: '逾期的任务',
  what: '什么',
  why: '为什么',
  who: '谁牵头',
  next: '下一步',
  nobody: '没有牵头单位',
  noTask: '没有安排任务',
  due: (day: string) => `${day}前`,
  late: '已逾期',
  nodes: (done: string, all: string) => `节点 ${done} / ${all}`,
  answered: (text: string) => `预警已答复，等审核：${text}`,
  accepted: (text: string) => `预警答复已通过：${text}`,
  returned: (grounds: string, day: string) => `预警答复被退回（${grounds}），限 ${day} 重新答复`,
  unanswered: (day: string) => `预警未答复，限 ${day}`,
  nobodyAnswers: '预警没有单位答复',
  overdue: '答复已超期',
  noWarning: '还没有预警',
  supervised: (number: string) => `督办 ${number}`,
  since: (period: string, periods: number) => `自${period}起连续 ${periods} 期落后。`,
  unexplained: '没有说明原因',
  unsaid: '没有说下一步',
  none: '没有。',
  rest: (n: { nearly: number; well: number; unknown: number }) =>
    `其余：基本达到 ${n.nearly} 项，达到或超过 ${n.well} 项，暂无数据 ${n.unknown} 项。`,
  unknown: '暂无数据的',
  all: '看全部指标',
  allTasks: '看全部任务',
  cut: (shown: number) => `任务多于 ${shown} 项，只看了最先到期的这些。`,
  noPlan: '还没有采用的规划。',
};

export type OverviewMessages = typeof overviewZh;
