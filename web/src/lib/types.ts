/**
 * The shapes that cross the wire, as docs/… and the server's OpenAPI describe them.
 * Offsets are Unicode code points into the document text; a missing value is null, never 0.
 */
export interface Bilingual {
  zh: string;
  en: string;
}

export interface Site {
  district: { code: string; name: Bilingual; city: Bilingual };
  demo: boolean;
}

export interface PlanHead {
  key: string;
  title: string;
  titleEn: string | null;
  period: { from: number; to: number };
  district: Bilingual;
  edition: number;
  sample: boolean;
  origin: 'PACK' | 'DOCUMENT';
  inForce: boolean;
  supersededBy: string | null;
  supersedes: string | null;
  approval: { organ: string | null; organEn: string | null; on: string | null; documentNo: string | null };
  adoptedAt: string;
  source: { title: string; titleEn: string | null; url: string | null; read: string | null } | null;
  counts: { indicators: number; binding: number; commitments: number; actions: number };
}

export type Comparator = 'AT_LEAST' | 'AT_MOST' | 'EXACTLY' | 'ABOUT' | 'INCREASE_BY' | 'DECREASE_BY';
export const COMPARATORS: readonly Comparator[] = [
  'AT_LEAST',
  'AT_MOST',
  'EXACTLY',
  'ABOUT',
  'INCREASE_BY',
  'DECREASE_BY',
];

export type Nature = 'EXPECTED' | 'BINDING';
export type ActionKind = 'PROJECT' | 'LIST' | 'AREA' | 'TASK';
export const ACTION_KINDS: readonly ActionKind[] = ['PROJECT', 'LIST', 'AREA', 'TASK'];

export interface Origin {
  kind: 'DOCUMENT' | 'PACK';
  line: number | null;
  rule: string | null;
  by: 'READ' | 'CORRECTED' | 'ADDED';
}

export interface Base {
  year: number | null;
  /** The cell as printed. */
  text: string | null;
  value: number | null;
  cumulative: boolean;
}

export interface Target extends Base {
  comparator: Comparator | null;
  relative: string | null;
}

export interface IndicatorValue {
  ordinal: number;
  group: string;
  name: string;
  nameEn: string | null;
  unit: string | null;
  base: Base;
  target: Target;
  nature: Nature | null;
}

export interface Indicator extends IndicatorValue {
  code: string;
  groupEn: string | null;
  start: number | null;
  end: number | null;
  sectionId: string | null;
  source: Origin;
}

/** What a promise says, without where it stands. */
export interface CommitmentValue {
  metric: string;
  comparator: Comparator | null;
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  relative: string | null;
  deadline: string | null;
}

export interface Commitment extends CommitmentValue {
  code: string;
  text: string | null;
  title: string;
  titleEn: string | null;
  start: number | null;
  end: number | null;
  sectionId: string | null;
  source: Origin;
}

export interface ActionValue {
  name: string;
  kind: ActionKind;
  place: string | null;
  deadline: string | null;
}

export interface Action extends ActionValue {
  code: string;
  text: string | null;
  start: number | null;
  end: number | null;
  sectionId: string | null;
  source: Origin;
}

export interface Section {
  id: string;
  level: number;
  number: string | null;
  title: string;
  titleEn: string | null;
  start: number | null;
  end: number | null;
  counts: { indicators: number; commitments: number; actions: number } | null;
}

export interface Cell {
  text: string;
  code: string | null;
}

export interface Block {
  n: number;
  kind: 'HEADING' | 'PARAGRAPH' | 'TABLE';
  level: number | null;
  sectionId: string | null;
  start: number;
  end: number;
  text: string;
  rows?: Cell[][] | null;
}

export type MarkKind = 'INDICATOR' | 'COMMITMENT' | 'ACTION';

export interface Mark {
  kind: MarkKind;
  code: string;
  start: number;
  end: number;
  label: string;
}

export interface Entry {
  at: string;
  what: Bilingual;
  documentNo: string | null;
  hash: string;
}

export interface PlanList {
  plans: PlanHead[];
}

export interface PlanOverview {
  plan: PlanHead;
  groups: { name: string; nameEn: string | null; indicators: Indicator[] }[];
  sections: Section[];
  highlights: Commitment[];
}

export interface PlanText {
  plan: PlanHead;
  hasText: boolean;
  blocks: Block[];
  marks: Mark[];
  sections: Section[];
}

interface Paged {
  plan: PlanHead;
  previous: string | null;
  next: string | null;
  history: Entry[];
}

export interface IndicatorPage extends Paged {
  indicator: Indicator;
  related: Commitment[];
}

export interface CommitmentPage extends Paged {
  commitment: Commitment;
  context: { before: string; after: string } | null;
}

export interface ActionPage extends Paged {
  action: Action;
  context: { before: string; after: string } | null;
}

export interface CommitmentList {
  plan: PlanHead;
  commitments: Commitment[];
}

export interface ActionList {
  plan: PlanHead;
  actions: Action[];
}

export interface SearchHit {
  kind: MarkKind | 'TEXT';
  code: string | null;
  block: number | null;
  title: string;
  snippet: string;
  highlights: [number, number][];
  sectionId: string | null;
  sectionTitle: string | null;
}

export interface SearchAnswer {
  q: string;
  total: number;
  hits: SearchHit[];
  truncated: boolean;
}

// ---- session

export interface User {
  username: string;
  name: string;
  post: Bilingual;
  unit: Bilingual;
  roles: string[];
}

export interface Session {
  user: User | null;
  csrf: { header: string; token: string };
  district: Site['district'];
  demo: boolean;
  demoAccounts: { username: string; name: string; post: Bilingual }[];
}

// ---- desk

export interface DraftHead {
  id: string;
  title: string;
  fileName: string;
  period: { from: number; to: number } | null;
  state: 'IN_REVIEW' | 'ADOPTED' | 'WITHDRAWN';
  uploadedAt: string;
  uploadedBy: string;
  progress: Progress;
  planKey: string | null;
  version: number;
  foreignTitle: boolean;
}

export interface Progress {
  items: number;
  decided: number;
}

export interface Coverage {
  sentencesWithNumbers: number;
  compiled: number;
  leftOut: number;
  numbersLeftOut: number;
}

export type ItemState = 'READ' | 'CONFIRMED' | 'CORRECTED' | 'ADDED' | 'REJECTED' | 'PROMOTED';

export interface LeftOutValue {
  reason: string;
}

interface ItemBase<K extends string, V> {
  id: string;
  kind: K;
  state: ItemState;
  start: number;
  end: number;
  text: string;
  value: V;
  read: V | null;
  rule: string | null;
  reason: string | null;
  sectionId: string | null;
  line: number | null;
  version: number;
  by: string | null;
  at: string | null;
  /** Of a left-out number: the commitment made of it. */
  promoted: string | null;
}

export type IndicatorItem = ItemBase<'INDICATOR', IndicatorValue>;
export type CommitmentItem = ItemBase<'COMMITMENT', CommitmentValue>;
export type ActionItem = ItemBase<'ACTION', ActionValue>;
export type LeftOutItem = ItemBase<'LEFT_OUT', LeftOutValue>;
export type CompiledItem = IndicatorItem | CommitmentItem | ActionItem;
export type Item = CompiledItem | LeftOutItem;
export type ItemValue = Item['value'];

export interface Diagnostic {
  code: string;
  line: number | null;
  start: number | null;
  zh: string;
  en: string;
}

export interface Draft {
  head: DraftHead;
  document: { sha256: string; encoding: string; bytes: number; characters: number };
  text: string;
  sections: Section[];
  items: Item[];
  coverage: Coverage;
  diagnostics: Diagnostic[];
}

export interface Decided {
  item?: Item;
  items?: Item[];
  leftOut?: Item | null;
  progress: Progress;
  coverage: Coverage;
}

export interface ItemEvent {
  at: string;
  by: string;
  what: Bilingual;
  before: ItemValue | null;
  after: ItemValue | null;
  hash: string;
}
