import type { MatterMessages } from './matters.zh';

export const mattersEn: MatterMessages = {
  title: 'Matters and promises',
  lead: 'Which matters bear on which promise: proposed by meaning, decided by a person. Then each page of such a case names the promise.',
  noPlan: 'No plan is adopted yet.',
  noMeaning: 'The model of meaning does not run on this machine: nothing is proposed, but matters can be added.',
  say: (items, joined, waiting) =>
    `${items} promises, ${joined} with matters; ${waiting === 0 ? 'nothing proposed is open' : `${waiting} proposals to decide`}.`,
  filters: { all: 'All', open: 'With proposals', joined: 'Joined', none: 'Without' },
  kinds: { INDICATOR: 'Indicator', COMMITMENT: 'Commitment', ACTION: 'Task' },
  states: { CONFIRMED: 'Joined', PROPOSED: 'Proposed', REFUSED: 'No' },
  nothing: 'No matter belongs to it, and none is near.',
  score: (share) => `${Math.round(share * 100)}% alike`,
  by: (post, day) => `${post}, ${day}`,
  confirm: 'Yes',
  confirmLabel: (matter, item) => `Yes, “${matter}” bears on “${item}”`,
  refuse: 'No',
  noLonger: 'No longer',
  refuseLabel: (matter, item) => `No, “${matter}” has nothing to do with “${item}”`,
  add: 'Add a matter',
  addHint: 'Name or code',
  none: 'There is no such matter',
  waiting: 'Looking…',
};
