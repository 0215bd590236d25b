/** Words of a plan's targets beside those of the plans above. */
export const aboveZh = {
  title: '与上位规划对照',
  lead: (plans: string) => (plans ? `本区指标对照${plans}。` : '台账里还没有登记市和国家发展规划的指标。'),
  register: '上位规划指标台账',
  levels: { CITY: '全市', NATION: '全国' },
  here: '本区',
  indicator: '指标',
  outcomes: { LOWER: '低于', EQUAL: '持平', HIGHER: '高于' },
  points: (number: string) => `${number} 个百分点`,
  breaks: '不符合上位规划的约束',
  summary: (level: string, n: { lower: number; equal: number; higher: number; not: number }) =>
    `${level}：高于 ${n.higher}，持平 ${n.equal}，低于 ${n.lower}，不能比 ${n.not}`,
  reasons: {
    NONE_ABOVE: '上位规划没有这项指标',
    NAME_ONLY_NEAR: '名称相近，是否同一指标待人核',
    OTHER_UNIT: '单位不同',
    OTHER_COUNTING: '一个是全期累计，一个不是',
    OTHER_YEAR: '达到年份不同',
    PART_OF_WHOLE: '总量指标，本区是其中一部分，不比高低',
    ASSIGNED: '本区按下达任务，数值待下达',
    RELATIVE_OPEN: '本区随上级的数，上级的数还没有',
    WORDS_HERE: '本区目标不是数字',
    WORDS_ABOVE: '上位规划目标不是数字',
  },
  from: (year: number | null, value: string) => (year ? `${year} 年 ${value}` : `基期 ${value}`),
  to: (year: number | null) => (year ? `${year} 年` : '年份未写'),
  total: '全期累计',
  otherBase: '基期年不同',
  resolved: (level: string, value: string) => `按${level}的 ${value}`,
  byHand: '登记时指明',
  simulated: '模拟',
  onlyAbove: '只在上位规划里的指标',
  onlyAboveLead: '本区规划没有同名指标；若有，请在台账里填上“规划条目”。',
  unsaid: '未写',
};

export type AboveMessages = typeof aboveZh;
