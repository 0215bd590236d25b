/** Words of matters beside promises of the plan. */
export const mattersZh = {
  title: '事项与承诺',
  lead: '哪些事项关系到哪条承诺：按语义推荐，由人认定。认定后，案件页写明承诺，承诺页列出案件。',
  noPlan: '还没有采用的规划。',
  noMeaning: '语义模型在本机不能运行，没有推荐，可以自己添。',
  say: (items: number, joined: number, waiting: number) =>
    `${items} 条，${joined} 条已有对应的事项；${waiting === 0 ? '没有等认定的推荐' : `${waiting} 处推荐等认定`}。`,
  filters: { all: '全部', open: '有推荐', joined: '已对应', none: '没有的' },
  kinds: { INDICATOR: '指标', COMMITMENT: '承诺', ACTION: '任务' },
  states: { CONFIRMED: '对应', PROPOSED: '推荐', REFUSED: '不是' },
  nothing: '没有对应的事项，也没有相近的。',
  score: (share: number) => `相似 ${Math.round(share * 100)}%`,
  by: (post: string, day: string) => `${post} ${day}`,
  confirm: '是',
  confirmLabel: (matter: string, item: string) => `是，“${matter}”关系到“${item}”`,
  refuse: '不是',
  noLonger: '不再对应',
  refuseLabel: (matter: string, item: string) => `不是，“${matter}”与“${item}”无关`,
  add: '添一个事项',
  addHint: '名称或编号',
  none: '没有这样的事项',
  waiting: '在找…',
};
export type MatterMessages = typeof mattersZh;
