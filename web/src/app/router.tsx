import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import * as portal from '@/features/portal/requests';
import { HomePage } from '@/features/portal/HomePage';
import { Skeleton } from '@/ui/Skeleton';
import { NotFoundPage, ProblemPage } from './FaultPages';
import { PortalShell } from './PortalShell';
import * as organisation from './organisationRoutes';
import * as register from './registerRoutes';

interface Context {
  queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFoundPage });

const shell = createRoute({ getParentRoute: () => root, id: 'portal', component: PortalShell });

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: HomePage,
  loader: async ({ context: { queries } }) => {
    const plan = portal.current(await queries.ensureQueryData(portal.plans()));
    if (plan) await queries.ensureQueryData(portal.overview(plan.key));
  },
});

/** An address people shorten to: the list of plans is on the home page. */
const plans = createRoute({
  getParentRoute: () => shell,
  path: '/plans',
  beforeLoad: () => {
    // A redirect is thrown in this router.
    throw redirect({ to: '/', hash: 'plans' });
  },
});

const plan = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$key',
  component: lazyRouteComponent(() => import('@/features/portal/PlanPage'), 'PlanPage'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(portal.overview(params.key)),
});

const book = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$key/text',
  component: lazyRouteComponent(() => import('@/features/portal/BookPage'), 'BookPage'),
  loader: async ({ context: { queries }, params }) => {
    const text = await queries.ensureQueryData(portal.text(params.key));
    if (!text.hasText)
      await Promise.all([
        queries.ensureQueryData(portal.overview(params.key)),
        queries.ensureQueryData(portal.commitments(params.key)),
        queries.ensureQueryData(portal.actions(params.key)),
      ]);
  },
});

const indicator = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$key/indicators/$code',
  component: lazyRouteComponent(() => import('@/features/portal/IndicatorPage'), 'IndicatorPage'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(portal.indicator(params.key, params.code)),
});

const commitments = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$key/commitments',
  component: lazyRouteComponent(() => import('@/features/portal/CommitmentsPage'), 'CommitmentsPage'),
  loader: ({ context: { queries }, params }) =>
    Promise.all([
      queries.ensureQueryData(portal.overview(params.key)),
      queries.ensureQueryData(portal.commitments(params.key)),
      queries.ensureQueryData(portal.actions(params.key)),
    ]),
});

const commitment = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$key/commitments/$code',
  component: lazyRouteComponent(() => import('@/features/portal/CommitmentPage'), 'CommitmentPage'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(portal.commitment(params.key, params.code)),
});

const action = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$key/actions/$code',
  component: lazyRouteComponent(() => import('@/features/portal/ActionPage'), 'ActionPage'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(portal.action(params.key, params.code)),
});

/** `q` as typed; a search box may hold figures, which the address would otherwise read as numbers. */
const query = (input: Record<string, unknown>): { q: string } => ({ q: String(input.q ?? '') });

const searchPlan = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$key/search',
  validateSearch: query,
  component: lazyRouteComponent(() => import('@/features/portal/SearchPage'), 'PlanSearchPage'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(portal.overview(params.key)),
});

const search = createRoute({
  getParentRoute: () => shell,
  path: '/search',
  validateSearch: query,
  component: lazyRouteComponent(() => import('@/features/portal/SearchPage'), 'SearchPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(portal.plans()),
});

const openLists = createRoute({
  getParentRoute: () => shell,
  path: '/registers',
  component: lazyRouteComponent(() => import('@/features/register/open/OpenListsPage'), 'OpenListsPage'),
});

const openList = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$register',
  validateSearch: register.openSearch,
  // A condition changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('@/features/register/open/OpenListPage'), 'OpenListPage'),
});

const publicCases = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$type',
  component: lazyRouteComponent(() => import('@/features/cases/public/PublicCasesPage'), 'PublicCasesPage'),
});

const report = createRoute({
  getParentRoute: () => shell,
  path: '/report',
  component: lazyRouteComponent(() => import('./ReportPages'), 'ReportPage'),
});

const follow = createRoute({
  getParentRoute: () => shell,
  path: '/follow',
  component: lazyRouteComponent(() => import('@/features/report/FollowPage'), 'FollowPage'),
});

const ask = createRoute({
  getParentRoute: () => shell,
  path: '/ask/$door',
  validateSearch: (input: Record<string, unknown>) => texts('record', 'words')(input),
  component: lazyRouteComponent(() => import('@/features/report/AskPage'), 'AskPage'),
});

const opportunities = createRoute({
  getParentRoute: () => shell,
  path: '/opportunities',
  component: lazyRouteComponent(() => import('@/features/register/open/OpportunitiesPage'), 'OpportunitiesPage'),
});

const services = createRoute({
  getParentRoute: () => shell,
  path: '/services',
  component: lazyRouteComponent(() => import('@/features/register/open/ServicesPage'), 'ServicesPage'),
});

const answers = createRoute({
  getParentRoute: () => shell,
  path: '/answers',
  component: lazyRouteComponent(() => import('@/features/register/open/AnswersPage'), 'AnswersPage'),
});

const reported = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  validateSearch: (input: Record<string, unknown>) => texts('street', 'subject', 'standing')(input),
  // A condition changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('./ReportPages'), 'ReportedPage'),
});

const openRecord = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$register/$id',
  component: lazyRouteComponent(() => import('@/features/register/open/OpenRecordPage'), 'OpenRecordPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: lazyRouteComponent(() => import('./DeskShell'), 'DeskShell'),
});

/** Only these, and only what is set: as text, for figures in an address would otherwise be read as numbers. */
const texts =
  <K extends string>(...keys: K[]) =>
  (input: Record<string, unknown>): Partial<Record<K, string>> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = input[key];
        return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
      }),
    ) as Partial<Record<K, string>>;

const deskHome = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: texts('problem'),
  component: lazyRouteComponent(() => import('./DeskHome'), 'DeskHome'),
});

const myAccount = createRoute({
  getParentRoute: () => desk,
  path: '/me',
  component: lazyRouteComponent(() => import('@/features/identity/me/MePage'), 'MePage'),
});

const accounts = createRoute({
  getParentRoute: () => desk,
  path: '/accounts',
  validateSearch: texts('q', 'state'),
  component: lazyRouteComponent(() => import('@/features/identity/accounts/AccountsPage'), 'AccountsPage'),
});

const tokens = createRoute({
  getParentRoute: () => desk,
  path: '/tokens',
  component: lazyRouteComponent(() => import('@/features/identity/tokens/TokensPage'), 'TokensPage'),
});

const notices = createRoute({
  getParentRoute: () => desk,
  path: '/notices',
  component: lazyRouteComponent(() => import('@/features/identity/notices/NoticesPage'), 'NoticesPage'),
});

const grants = createRoute({
  getParentRoute: () => desk,
  path: '/grants',
  validateSearch: texts('account', 'role', 'show'),
  component: lazyRouteComponent(() => import('@/features/identity/grants/GrantsPage'), 'GrantsPage'),
});

const roles = createRoute({
  getParentRoute: () => desk,
  path: '/roles',
  component: lazyRouteComponent(() => import('@/features/identity/grants/RolesPage'), 'RolesPage'),
});

const access = createRoute({
  getParentRoute: () => desk,
  path: '/access',
  validateSearch: texts('ask', 'account', 'permission', 'record'),
  component: lazyRouteComponent(() => import('@/features/identity/access/AccessPage'), 'AccessPage'),
});

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: texts('who', 'type', 'id', 'action', 'from', 'to', 'q'),
  component: lazyRouteComponent(() => import('@/features/identity/audit/AuditPage'), 'AuditPage'),
});

const review = createRoute({
  getParentRoute: () => desk,
  path: '/drafts/$id',
  component: lazyRouteComponent(() => import('@/features/plan/ReviewPage'), 'ReviewPage'),
});

const planPairs = createRoute({
  getParentRoute: () => desk,
  path: '/plans',
  validateSearch: texts('before', 'after'),
  // A choice changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('@/features/plan/pair/PairPage'), 'PairPage'),
});

const planMatters = createRoute({
  getParentRoute: () => desk,
  path: '/plan-matters',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/cases/promise/MatterPromisesPage'), 'MatterPromisesPage'),
});

const given = (of: unknown) => (typeof of === 'string' && of !== '' ? of : undefined);

/** The day on show and what was known then; both absent mean today and now. */
const day = (input: Record<string, unknown>): { at?: string; knownAt?: string } => ({
  ...(given(input.at) && { at: given(input.at) }),
  ...(given(input.knownAt) && { knownAt: given(input.knownAt) }),
});

const map = createRoute({
  getParentRoute: () => desk,
  path: '/map/{-$code}',
  validateSearch: day,
  // Choosing an area changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('@/features/area/AreaMapPage'), 'AreaMapPage'),
});

const mapImport = createRoute({
  getParentRoute: () => desk,
  path: '/map/import',
  component: lazyRouteComponent(() => import('@/features/area/intake/ImportPage'), 'ImportPage'),
});

const mapCount = createRoute({
  getParentRoute: () => desk,
  path: '/map/count',
  validateSearch: day,
  component: lazyRouteComponent(() => import('@/features/area/lookup/CountPage'), 'CountPage'),
});

const units = createRoute({
  getParentRoute: () => desk,
  path: '/units',
  validateSearch: organisation.unitsSearch,
  component: lazyRouteComponent(() => import('@/features/organisation/units/UnitsPage'), 'UnitsPage'),
});

const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  validateSearch: organisation.peopleSearch,
  component: lazyRouteComponent(() => import('@/features/organisation/people/PeoplePage'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => desk,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('@/features/organisation/people/PersonPage'), 'PersonPage'),
});

const importPeople = createRoute({
  getParentRoute: () => desk,
  path: '/people/import',
  component: lazyRouteComponent(() => import('@/features/organisation/intake/ImportPage'), 'ImportPeoplePage'),
});

const importUnits = createRoute({
  getParentRoute: () => desk,
  path: '/units/import',
  component: lazyRouteComponent(() => import('@/features/organisation/intake/ImportPage'), 'ImportUnitsPage'),
});

const responsibilities = createRoute({
  getParentRoute: () => desk,
  path: '/responsibilities',
  validateSearch: organisation.responsibilitiesSearch,
  component: lazyRouteComponent(
    () => import('@/features/organisation/responsibilities/ResponsibilitiesPage'),
    'ResponsibilitiesPage',
  ),
});

const importResponsibilities = createRoute({
  getParentRoute: () => desk,
  path: '/responsibilities/import',
  component: lazyRouteComponent(
    () => import('@/features/organisation/intake/ImportPage'),
    'ImportResponsibilitiesPage',
  ),
});

const rosters = createRoute({
  getParentRoute: () => desk,
  path: '/rosters',
  validateSearch: organisation.rostersSearch,
  component: lazyRouteComponent(() => import('@/features/organisation/rosters/RostersPage'), 'RostersPage'),
});

const organisationPages = [
  units,
  importUnits,
  people,
  person,
  importPeople,
  responsibilities,
  importResponsibilities,
  rosters,
] as const;

const registers = createRoute({
  getParentRoute: () => desk,
  path: '/registers',
  component: lazyRouteComponent(() => import('@/features/register/RegistersPage'), 'RegistersPage'),
});

const records = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register',
  validateSearch: register.listSearch,
  // A condition changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('./RegisterPages'), 'RecordsPage'),
});

const newRecord = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/new',
  validateSearch: texts('of'),
  component: lazyRouteComponent(() => import('./RegisterPages'), 'NewRecordPage'),
});

const record = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/$id',
  validateSearch: register.recordSearch,
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('./RegisterPages'), 'RecordPage'),
});

const editRecord = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/$id/edit',
  component: lazyRouteComponent(() => import('./RegisterPages'), 'EditRecordPage'),
});

const importRecords = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/import',
  component: lazyRouteComponent(() => import('@/features/register/intake/RegisterImportPage'), 'RegisterImportPage'),
});

const heldRecords = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/held',
  component: lazyRouteComponent(() => import('@/features/register/intake/HeldPage'), 'HeldPage'),
});

const same = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/same',
  validateSearch: texts('done'),
  component: lazyRouteComponent(() => import('@/features/register/match/QueuePage'), 'QueuePage'),
});

const pair = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/same/$a/$b',
  component: lazyRouteComponent(() => import('@/features/register/match/PairPage'), 'PairPage'),
});

const packs = createRoute({
  getParentRoute: () => desk,
  path: '/packs',
  validateSearch: texts('file'),
  // Opening a file changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('@/features/pack/PackDeskPage'), 'PackDeskPage'),
});

const indicators = createRoute({
  getParentRoute: () => desk,
  path: '/indicators',
  validateSearch: texts('plan', 'asOf', 'knownAt'),
  // A day changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('@/features/indicator/IndicatorsPage'), 'IndicatorsPage'),
});

const planIndicator = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/$plan/$code',
  validateSearch: texts('asOf', 'knownAt'),
  component: lazyRouteComponent(() => import('@/features/indicator/IndicatorPage'), 'IndicatorPage'),
});

const indicatorRule = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/$plan/$code/rule',
  component: lazyRouteComponent(() => import('@/features/indicator/rule/RulePage'), 'RulePage'),
});

const indicatorForms = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/forms',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/indicator/forms/FormsPage'), 'FormsPage'),
});

const indicatorForm = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/forms/$plan/$code/$period',
  component: lazyRouteComponent(() => import('@/features/indicator/forms/FormPage'), 'FormPage'),
});

const indicatorApprovals = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/approvals',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/indicator/forms/ApprovalsPage'), 'ApprovalsPage'),
});

const indicatorCompleteness = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/completeness',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/indicator/forms/CompletenessPage'), 'CompletenessPage'),
});

const indicatorWarnings = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/warnings',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/indicator/warnings/WarningsPage'), 'WarningsPage'),
});

const indicatorForecasts = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/forecasts',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/indicator/forecasts/ForecastsPage'), 'ForecastsPage'),
});

const indicatorsAbove = createRoute({
  getParentRoute: () => desk,
  path: '/indicators/above',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/indicator/above/AbovePage'), 'AbovePage'),
});

const indicatorPages = [
  indicatorsAbove,
  indicators,
  planIndicator,
  indicatorRule,
  indicatorForms,
  indicatorForm,
  indicatorApprovals,
  indicatorCompleteness,
  indicatorWarnings,
  indicatorForecasts,
] as const;

const evaluations = createRoute({
  getParentRoute: () => desk,
  path: '/evaluations',
  component: lazyRouteComponent(() => import('@/features/evaluation/EvaluationsPage'), 'EvaluationsPage'),
});

const evaluation = createRoute({
  getParentRoute: () => desk,
  path: '/evaluations/$id',
  component: lazyRouteComponent(() => import('@/features/evaluation/EvaluationPage'), 'EvaluationPage'),
});

const myEvaluations = createRoute({
  getParentRoute: () => desk,
  path: '/my-evaluations',
  component: lazyRouteComponent(() => import('@/features/evaluation/MyEvaluationsPage'), 'MyEvaluationsPage'),
});

const revision = createRoute({
  getParentRoute: () => desk,
  path: '/revisions/$id',
  component: lazyRouteComponent(() => import('@/features/evaluation/RevisionPage'), 'RevisionPage'),
});

const measures = createRoute({
  getParentRoute: () => desk,
  path: '/measures',
  component: lazyRouteComponent(() => import('@/features/register/figures/FiguresPage'), 'FiguresPage'),
});

const cases = createRoute({
  getParentRoute: () => desk,
  path: '/cases',
  validateSearch: texts('tab', 'order', 'type', 'q'),
  // A tab changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('./CasePages'), 'CasesPage'),
});

const planWork = createRoute({
  getParentRoute: () => desk,
  path: '/plan-work',
  validateSearch: texts('year', 'unit'),
  // A choice changes the address; the reader stays where he is.
  staticData: { onePage: true },
  component: lazyRouteComponent(() => import('@/features/cases/plan/PlanWorkPage'), 'PlanWorkPage'),
});

const planOverview = createRoute({
  getParentRoute: () => desk,
  path: '/plan-overview',
  validateSearch: texts('plan'),
  component: lazyRouteComponent(() => import('@/features/overview/PlanOverviewPage'), 'PlanOverviewPage'),
});

const whistles = createRoute({
  getParentRoute: () => desk,
  path: '/whistles',
  component: lazyRouteComponent(() => import('@/features/cases/board/WhistleBoardPage'), 'WhistleBoardPage'),
});

const supervision = createRoute({
  getParentRoute: () => desk,
  path: '/supervision',
  component: lazyRouteComponent(() => import('@/features/cases/board/SupervisionBoardPage'), 'SupervisionBoardPage'),
});

const triage = createRoute({
  getParentRoute: () => desk,
  path: '/triage',
  component: lazyRouteComponent(() => import('@/features/cases/triage/TriagePage'), 'TriagePage'),
});

const chooseCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('@/features/cases/open/ChooseTypePage'), 'ChooseTypePage'),
});

const calls = createRoute({
  getParentRoute: () => desk,
  path: '/calls',
  component: lazyRouteComponent(() => import('./CasePages'), 'CallPage'),
});

const orders = createRoute({
  getParentRoute: () => desk,
  path: '/orders',
  component: lazyRouteComponent(() => import('@/features/cases/orders/OrdersPage'), 'OrdersPage'),
});

const newCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/$type/new',
  component: lazyRouteComponent(() => import('./CasePages'), 'NewCasePage'),
});

const oneCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/$type/$number',
  validateSearch: texts('done'),
  component: lazyRouteComponent(() => import('./CasePages'), 'CasePage'),
});

const phone = createRoute({
  getParentRoute: () => root,
  path: '/m',
  component: lazyRouteComponent(() => import('./PhoneShell'), 'PhoneShell'),
});

const phoneHome = createRoute({
  getParentRoute: () => phone,
  path: '/',
  component: lazyRouteComponent(() => import('./CasePages'), 'MyCasesPage'),
});

const phoneReport = createRoute({
  getParentRoute: () => phone,
  path: '/report',
  component: lazyRouteComponent(() => import('./CasePages'), 'PhoneReportPage'),
});

const phoneNewCase = createRoute({
  getParentRoute: () => phone,
  path: '/cases/$type/new',
  validateSearch: texts('from'),
  component: lazyRouteComponent(() => import('./CasePages'), 'NewCasePage'),
});

const phoneCase = createRoute({
  getParentRoute: () => phone,
  path: '/cases/$type/$number',
  validateSearch: texts('done'),
  component: lazyRouteComponent(() => import('./CasePages'), 'CasePage'),
});

const casePages = [
  cases,
  planOverview,
  planWork,
  whistles,
  supervision,
  triage,
  calls,
  orders,
  chooseCase,
  newCase,
  oneCase,
] as const;

const registerPages = [
  registers,
  evaluations,
  evaluation,
  myEvaluations,
  revision,
  measures,
  records,
  newRecord,
  record,
  editRecord,
  importRecords,
  heldRecords,
  same,
  pair,
] as const;

export function newRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      shell.addChildren([
        home,
        plans,
        plan,
        book,
        indicator,
        commitments,
        commitment,
        action,
        searchPlan,
        search,
        openLists,
        openList,
        openRecord,
        publicCases,
        report,
        follow,
        ask,
        opportunities,
        services,
        answers,
        reported,
      ]),
      desk.addChildren([
        deskHome,
        review,
        planPairs,
        planMatters,
        map,
        mapImport,
        mapCount,
        ...organisationPages,
        ...casePages,
        ...registerPages,
        ...indicatorPages,
        packs,
        myAccount,
        accounts,
        tokens,
        notices,
        grants,
        roles,
        access,
        audit,
      ]),
      phone.addChildren([phoneHome, phoneReport, phoneNewCase, phoneCase]),
    ]),
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 250,
    defaultPendingMinMs: 200,
    defaultPendingComponent: Skeleton,
    defaultErrorComponent: ProblemPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
  interface StaticDataRouteOption {
    /** All addresses of this route are one page: moving between them moves no focus. */
    onePage?: boolean;
  }
}
