/** Scales a Chinese unit may begin with, as in 万人, 亿元. */
export const SCALES: Record<string, number> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
export const WAN = '万';
export const YI = '亿';
export const YUAN = '元';

/** Classifiers: English counts the thing itself, whose name stands beside the number. */
const CLASSIFIERS = [...'个家户件张所座条支处项台辆套部场间批起块片册对'];

/** English for units that need no explaining; any other unit stays as the plan prints it. */
export const ENGLISH_UNITS: Record<string, string> = {
  ...Object.fromEntries(CLASSIFIERS.map((word) => [word, ''])),
  人: 'people',
  名: 'people',
  人次: 'visits',
  次: 'times',
  年: 'years',
  岁: 'years',
  天: 'days',
  日: 'days',
  个工作日: 'working days',
  工作日: 'working days',
  小时: 'hours',
  平方米: 'm²',
  立方米: 'm³',
  公顷: 'ha',
  亩: 'mu',
  公里: 'km',
  米: 'm',
  吨: 't',
  个百分点: 'percentage points',
  '平方米/人': 'm² per person',
};

/** A line that ends so is the title of a table, not a cell of its head. */
export const TABLE_TITLE_ENDS = '表';
