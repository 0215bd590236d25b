import type { Templates } from '@/features/cases/template/requests';
import type { CaseType, Chapter, Clock, Detail, Line, Step } from '@/features/cases/types';
import type { Session } from '@/lib/types';
import { field } from './register';
import { newSession } from './server';

const words = (zh: string) => ({ zh, en: zh });
export const place = (code: string, name: string) => ({ code, name: words(name) });

/** A grid event as a pack would describe it, with a field of each sort that steps ask for. */
export const gridEvent: CaseType = {
  key: 'grid-event',
  pack: 'grid',
  title: words('网格事件'),
  description: words('巡查发现的事。'),
  source: words('示例'),
  fields: [
    field('what', '事件描述', 'TEXT', { required: true }),
    field('phone', '反映人电话', 'PHONE', { personal: words('回访') }),
    field('result', '处置结果', 'LONGTEXT'),
  ],
  sections: [{ title: words('事件'), when: null, fields: ['what', 'phone'] }],
  states: [
    { key: 'FILED', title: words('待派遣'), tone: 'plain', last: false },
    { key: 'DISPATCHED', title: words('处置中'), tone: 'busy', last: false },
    { key: 'CLOSED', title: words('已结案'), tone: 'good', last: true },
  ],
  steps: [],
  clocks: [],
  matter: null,
  assigned: true,
  triage: null,
  card: null,
  orders: null,
  may: ['read', 'open', 'step', 'unmask'],
};

export function line(number: string, title: string, change: Partial<Line> = {}): Line {
  return {
    number,
    type: 'grid-event',
    typeTitle: words('网格事件'),
    version: 3,
    state: 'DISPATCHED',
    stateTitle: words('处置中'),
    tone: 'busy',
    title,
    matter: words('暴露垃圾'),
    area: place('000000001001-G01', '东堤第1网格'),
    lead: place('sanitation', '环卫所'),
    openedAt: '2026-03-02T00:40:00Z',
    changedAt: '2026-03-02T00:50:00Z',
    closedAt: null,
    dueAt: '2026-03-02T06:20:00Z',
    dueClock: words('处置'),
    share: 0.25,
    paused: false,
    overdue: false,
    level: 0,
    deferred: false,
    merged: false,
    plan: null,
    simulated: false,
    ...change,
  };
}

export function step(key: string, title: string, change: Partial<Step> = {}): Step {
  return {
    key,
    title: words(title),
    to: null,
    asks: [],
    requires: [],
    reason: false,
    evidence: [],
    assigns: null,
    decides: false,
    scores: false,
    prolongs: false,
    most: null,
    why: null,
    ...change,
  };
}

export function clock(change: Partial<Clock> = {}): Clock {
  return {
    no: 1,
    clock: 'handling',
    title: words('处置'),
    assignment: null,
    calendar: 'office',
    limit: words('4 个工作小时'),
    startedAt: '2026-03-02T00:50:00Z',
    dueAt: '2026-03-02T06:20:00Z',
    stoppedAt: null,
    paused: false,
    late: false,
    share: 0.25,
    lines: [words('3 月 2 日 08:50 起'), words('到 14:20 满 4 小时')],
    provisional: false,
    ...change,
  };
}

export function detail(of: Line, change: Partial<Detail> = {}): Detail {
  return {
    line: of,
    openedBy: 'wang',
    origin: null,
    channel: 'phone',
    about: null,
    cameOfIt: [],
    mergedInto: null,
    merged: [],
    mayMerge: false,
    related: [],
    mayRelate: false,
    callBack: null,
    kept: null,
    values: { what: of.title, phone: '138****1234' },
    named: {},
    assignments: [
      {
        no: 1,
        unit: place('sanitation', '环卫所'),
        relation: 'LEAD',
        standing: 'ASKED',
        mine: true,
        askedAt: '2026-03-02T00:50:00Z',
        answeredAt: null,
        arrivedAt: null,
        endedAt: null,
        reason: null,
        score: null,
      },
    ],
    clocks: [clock()],
    steps: [],
    unmasks: true,
    repeats: 0,
    repeatsOfMatter: 0,
    called: {
      wang: { name: null, post: words('网格员'), unit: words('增产里社区') },
      li: { name: '模拟环卫员0001', post: words('环卫承办'), unit: words('环卫所') },
    },
    ...change,
  };
}

export const chapter = (seq: number, what: string, change: Partial<Chapter> = {}): Chapter => ({
  seq,
  at: '2026-03-02T00:50:00Z',
  who: 'zhou',
  action: 'case-step',
  what: words(what),
  to: null,
  details: null,
  ...change,
});

export const caseSession = (permissions = ['cases-read', 'cases-open', 'cases-step', 'units-read']): Session => ({
  ...newSession('planner'),
  permissions,
});

/** What the server holds; tests change it as others would meanwhile. */
export interface Fake {
  detail: Detail;
  story: Chapter[];
  lines: Line[];
  /** Codes of refusals to steps, first one first; then they are taken. */
  refuse: string[];
  /** What the type of case is; absent: as {@link gridEvent}. */
  type?: CaseType;
  suggested?: unknown;
  places?: unknown[];
  report?: unknown;
  templates?: Templates;
}

/** The cases' server with one case open; lists page after two. */
export function caseServer(fake: Fake) {
  return (method: string, url: string): { status?: number; body: unknown } | undefined => {
    const { pathname, searchParams } = new URL(url, 'http://desk.test');
    if (pathname === '/api/session') return { body: caseSession() };
    if (pathname === '/api/desk/case-types')
      return {
        body: {
          types: ['grid-event', 'whistle'].map((key) => ({ ...gridEvent, key, mayOpen: true })),
        },
      };
    if (pathname === '/api/desk/case-types/grid-event') return { body: fake.type ?? gridEvent };
    if (pathname === '/api/desk/triage') return { body: fake.report };
    if (pathname === '/api/desk/triage/place') return { body: { places: fake.places ?? [] } };
    if (pathname === '/api/desk/triage/grid-event/subjects')
      return { body: fake.suggested ?? { choices: [], byItself: false, simulated: false } };
    if (pathname === '/api/desk/cases/count') return { body: { cases: ofList(fake, searchParams).length } };
    if (pathname === '/api/desk/units')
      return { body: { units: [place('sanitation', '环卫所'), place('roads', '路政所')] } };
    if (pathname === '/api/desk/cases') {
      const all = ofList(fake, searchParams);
      const from = Number(searchParams.get('after') ?? 0);
      return { body: { cases: all.slice(from, from + 2), next: from + 2 < all.length ? String(from + 2) : null } };
    }
    if (pathname === '/api/desk/cases/grid-event' && method === 'POST') return { status: 201, body: fake.detail };
    if (pathname === '/api/desk/cases/grid-event/templates')
      return method === 'GET'
        ? { body: fake.templates ?? { texts: [], forms: [] } }
        : { status: 201, body: { key: '9' } };
    const base = `/api/desk/cases/grid-event/${fake.detail.line.number}`;
    if (pathname === base) return { body: fake.detail };
    if (pathname === `${base}/story`) return { body: { events: fake.story, called: fake.detail.called } };
    if (pathname === `${base}/unmask`) return { body: { value: '13800001234' } };
    if (pathname === `${base}/steps`) {
      const code = fake.refuse.shift();
      if (code === undefined) return { body: fake.detail };
      const title = { title: code, detail: null };
      return { status: 409, body: { status: 409, code, zh: title, en: title } };
    }
    return undefined;
  };
}

function ofList(fake: Fake, asked: URLSearchParams): Line[] {
  return fake.lines.filter(
    (one) =>
      (asked.get('open') === 'false') === (one.closedAt !== null) &&
      (asked.get('overdue') !== 'true' || one.overdue) &&
      (!asked.has('q') || one.title.includes(asked.get('q') ?? '')),
  );
}
