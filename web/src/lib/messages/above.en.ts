import type { AboveMessages } from './above.zh';

/** Words of a plan's targets beside those of the plans above. */
export const aboveEn: AboveMessages = {
  title: 'Against the plans above',
  lead: (plans) =>
    plans
      ? `The district's indicators beside ${plans}.`
      : "The register holds no targets of the city's or the nation's plan yet.",
  register: 'Register of their targets',
  levels: { CITY: 'City', NATION: 'Nation' },
  here: 'District',
  indicator: 'Indicator',
  outcomes: { LOWER: 'Lower', EQUAL: 'Equal', HIGHER: 'Higher' },
  points: (number) => `${number} percentage points`,
  breaks: 'Not what the plan above binds to',
  summary: (level, n) =>
    `${level}: ${n.higher} higher, ${n.equal} equal, ${n.lower} lower, ${n.not} cannot be compared`,
  reasons: {
    NONE_ABOVE: 'Not in the plan above',
    NAME_ONLY_NEAR: 'The names are near; somebody has to say whether they are the same',
    OTHER_UNIT: 'Another unit',
    OTHER_COUNTING: 'One is the total of the period, the other is not',
    OTHER_YEAR: 'To be reached in another year',
    PART_OF_WHOLE: 'An amount, of which the district is a part',
    ASSIGNED: 'The district does what it is assigned; no figure yet',
    RELATIVE_OPEN: 'It follows a figure above that is not there yet',
    WORDS_HERE: "The district's target is no number",
    WORDS_ABOVE: 'The target above is no number',
  },
  from: (year, value) => (year ? `${value} in ${year}` : `base ${value}`),
  to: (year) => (year ? `by ${year}` : 'no year'),
  total: 'total of the period',
  otherBase: 'another base year',
  resolved: (level, value) => `by the figure of the ${level.toLowerCase()}: ${value}`,
  byHand: 'said in the register',
  simulated: 'Simulated',
  onlyAbove: 'Only in the plans above',
  onlyAboveLead: 'The district has none of that name; if it has, fill in the item of the plan in the register.',
  unsaid: 'not said',
};
