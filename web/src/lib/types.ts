import type { components } from './openapi';

/**
 * The shapes that cross the wire, named as the pages use them; all but the last part come from the server's OpenAPI
 * (`npm run types`). Offsets are Unicode code points into the document text; a missing value is null, never 0.
 */
type Wire = components['schemas'];

export type Bilingual = Wire['Words'];
export type District = Wire['DistrictPlace'];
export type Site = Wire['PortalSite'];
export type PlanHead = Wire['PlanHead'];
export type Indicator = Wire['Indicator'];
export type Commitment = Wire['Commitment'];
export type Action = Wire['Action'];
export type Base = Wire['IndicatorBase'];
export type Target = Wire['IndicatorTarget'];
export type Origin = Wire['Provenance'];
export type Section = Wire['Section'];
export type Block = Wire['Block'];
export type Cell = Wire['BlockCell'];
export type Mark = Wire['Mark'];
export type Entry = Wire['PlanEventEntry'];

export type PlanList = Wire['PortalPlanList'];
export type PlanOverview = Wire['PlanPagesOverview'];
export type PlanText = Wire['PlanPagesBook'];
export type IndicatorPage = Wire['PlanPagesIndicatorPage'];
export type CommitmentPage = Wire['PlanPagesCommitmentPage'];
export type ActionPage = Wire['PlanPagesActionPage'];
export type CommitmentList = Wire['PlanPagesCommitmentList'];
export type ActionList = Wire['PlanPagesActionList'];
export type SearchAnswer = Wire['SearchAnswer'];
export type SearchHit = Wire['SearchHit'];

/** Who is signed in; `expiresAt` says when that ends if nothing is done until then, null without a user. */
export type Session = Wire['Session'];
/** The step the server wants before anything else. */
export type NextStep = NonNullable<Session['next']>;
/** An account to try the product with, and what it can do. */
export type DemoAccount = Wire['DemoAccount'];
/** Which of the separated works a role belongs to: daily work, or that of one of the three officers. */
export type Duty = Wire['RoleView']['duty'];

export type DraftHead = Wire['DraftHead'];
export type Coverage = Wire['DraftCoverage'];

export type MarkKind = Mark['kind'];
export type Comparator = NonNullable<Commitment['comparator']>;
export type Nature = NonNullable<Indicator['nature']>;
export type ActionKind = Action['kind'];
export type ItemState = Wire['Item']['state'];

export const COMPARATORS: readonly Comparator[] = [
  'AT_LEAST',
  'AT_MOST',
  'EXACTLY',
  'ABOUT',
  'INCREASE_BY',
  'DECREASE_BY',
];
export const ACTION_KINDS: readonly ActionKind[] = ['PROJECT', 'LIST', 'AREA', 'TASK'];

// ---- the kind of an item decides the shape of its value, which OpenAPI cannot say

export type IndicatorValue = Pick<
  Indicator,
  'ordinal' | 'group' | 'name' | 'nameEn' | 'unit' | 'base' | 'target' | 'nature'
>;
export type CommitmentValue = Pick<
  Commitment,
  'metric' | 'comparator' | 'value' | 'valueMax' | 'unit' | 'relative' | 'deadline'
>;
export type ActionValue = Pick<Action, 'name' | 'kind' | 'place' | 'deadline'>;
export interface LeftOutValue {
  reason: string;
}

type ItemOf<K extends Wire['Item']['kind'], V> = Omit<Wire['Item'], 'kind' | 'value' | 'read'> & {
  kind: K;
  value: V;
  read: V | null;
};

export type IndicatorItem = ItemOf<'INDICATOR', IndicatorValue>;
export type CommitmentItem = ItemOf<'COMMITMENT', CommitmentValue>;
export type ActionItem = ItemOf<'ACTION', ActionValue>;
export type LeftOutItem = ItemOf<'LEFT_OUT', LeftOutValue>;
export type CompiledItem = IndicatorItem | CommitmentItem | ActionItem;
export type Item = CompiledItem | LeftOutItem;
export type ItemValue = Item['value'];

export type Draft = Omit<Wire['Draft'], 'items'> & { items: Item[] };

export interface Decided {
  item?: Item;
  items?: Item[];
  leftOut?: Item | null;
  progress: Wire['DraftHeadProgress'];
  coverage: Coverage;
}

export type ItemEvent = Omit<Wire['HistoryEvent'], 'before' | 'after'> & {
  before: ItemValue | null;
  after: ItemValue | null;
};

/** How a plan's indicators stand. */
export type Standing = Wire['IndicatorViewStandingView'];
export type Status = Standing['status'];
export type ReadingOf = Wire['IndicatorViewReadingView'];
export type BodyFigure = Wire['BodyFigure'];
export type IndicatorLine = Wire['IndicatorViewIndicatorLine'];
export type IndicatorDesk = Wire['IndicatorViewIndicatorDesk'];
export type PathPoint = Wire['CoursePathPoint'];
export type Forecast = Wire['Forecast'];
/** How an indicator stands by what is published. */
export type LiveView = Wire['LiveView'];
export type PublicIndicator = Wire['PublicIndicator'];
export type PublicPromise = Wire['PublicPromise'];
