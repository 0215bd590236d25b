import type { Field, Kind, Values } from '@/form/types';
import type { Definition, Entry, Move } from '@/features/register/types';
import type { Session } from '@/lib/types';
import { newSession } from './server';

const words = (zh: string) => ({ zh, en: zh });

export function field(key: string, title: string, kind: Kind, change: Partial<Field> = {}): Field {
  return {
    key,
    title: words(title),
    kind,
    required: false,
    maxLength: null,
    minimum: null,
    maximum: null,
    codes: [],
    register: null,
    level: null,
    unit: null,
    help: null,
    when: null,
    sort: false,
    filter: false,
    unique: false,
    personal: null,
    derived: false,
    formula: null,
    ...change,
  };
}

const code = (key: string, title: string, parent: string | null = null) => ({ key, title: words(title), parent });

/** An invented register of firms, as a pack would describe it: one field of nearly every kind. */
export const firmRegister: Definition = {
  key: 'firm',
  pack: 'enterprise',
  title: words('培育库'),
  description: words('每家企业到了哪一步。'),
  titleField: 'name',
  simulated: true,
  timeline: null,
  source: words('示例'),
  fields: [
    field('name', '企业名称', 'TEXT', { required: true, sort: true }),
    field('uscc', '信用代码', 'USCC', { required: true, unique: true }),
    field('registeredOn', '成立日期', 'DATE'),
    field('technology', '技术领域', 'CODE', { codes: [code('T1', '电子信息'), code('T2', '新材料')] }),
    field('kind', '类别', 'CODE', {
      codes: [code('I', '一类'), code('I-INV', '发明', 'I'), code('II', '二类'), code('II-SW', '软件', 'II')],
    }),
    field('area', '所在社区', 'AREA'),
    field('point', '位置', 'POINT'),
    field('phone', '联系电话', 'PHONE', { personal: words('通知填报') }),
    field('staff', '职工总数', 'INTEGER', { unit: words('人') }),
    field('sales', '上年收入', 'MONEY', { unit: words('元'), sort: true }),
    field('highTech', '高新收入占比', 'SHARE'),
    field('offence', '有重大违法', 'BOOLEAN'),
    field('offenceNote', '违法情况', 'LONGTEXT', { when: 'offence == true' }),
    field('loan', '贷款', 'MONEY', { when: 'staff > 100' }),
    field('batch', '批次', 'RECORD', { register: 'batch' }),
    field('officer', '责任人', 'TEXT'),
    field('plan', '培育方案', 'LONGTEXT'),
    field('researchRate', '研发占比', 'SHARE', { derived: true, formula: 'research / sales' }),
  ],
  sections: [
    { title: words('基本信息'), when: null, fields: ['name', 'uscc', 'registeredOn', 'technology', 'area', 'point'] },
    { title: words('联系人'), when: null, fields: ['phone'] },
    {
      title: words('经营'),
      when: null,
      fields: ['staff', 'sales', 'highTech', 'researchRate', 'offence', 'offenceNote', 'loan'],
    },
    { title: words('培育'), when: "stage != 'CANDIDATE'", fields: ['batch', 'officer', 'plan'] },
  ],
  columns: ['name', 'stage', 'technology', 'sales', 'researchRate'],
  sort: null,
  views: [{ key: 'near', title: words('只差一条'), where: 'staff > 0', columns: ['name', 'staff'] }],
  criteria: [
    {
      key: 'highTech',
      title: words('高企条件'),
      source: words('国科发火〔2016〕32号'),
      any: null,
      items: [
        { key: 'research', title: words('研发占比达标'), must: 'researchRate >= 0.05', shows: 'researchRate' },
        { key: 'score', title: words('评价71分以上'), must: 'score >= 71', shows: null },
      ],
    },
  ],
  stages: [
    { key: 'CANDIDATE', title: words('候选'), tone: 'plain', last: false, locked: false },
    { key: 'SELECTED', title: words('已遴选'), tone: 'busy', last: false, locked: false },
    { key: 'LEFT', title: words('已退出'), tone: 'plain', last: true, locked: true },
  ],
  moves: [
    stageMove('select', '遴选', 'CANDIDATE', 'SELECTED', { asks: ['officer'], requires: ['officer'] }),
    stageMove('leave', '退出', 'CANDIDATE', 'LEFT', { reason: true }),
  ],
  links: [{ register: 'patent', via: 'firm', title: words('知识产权'), columns: ['title', 'valid'], chain: false }],
  exchanges: [],
  joins: [],
  matching: false,
  may: ['read', 'edit', 'move', 'unmask', 'export'],
};

function stageMove(key: string, title: string, from: string, to: string, change: Partial<Definition['moves'][number]>) {
  return {
    key,
    title: words(title),
    from: [from],
    to,
    asks: [],
    requires: [],
    reason: false,
    evidence: false,
    attached: false,
    mine: true,
    ...change,
  };
}

export const patentRegister: Definition = {
  ...firmRegister,
  key: 'patent',
  title: words('知识产权库'),
  titleField: 'title',
  fields: [
    field('title', '名称', 'TEXT', { required: true }),
    field('valid', '有效', 'BOOLEAN'),
    field('firm', '权利人', 'RECORD', { register: 'firm' }),
  ],
  sections: [{ title: words('知识产权'), when: null, fields: ['title', 'valid', 'firm'] }],
  columns: ['title', 'valid'],
  views: [],
  criteria: [],
  stages: [],
  moves: [],
  links: [],
};

export function record(id: number, title: string, values: Values, change: Partial<Entry> = {}): Entry {
  return {
    id,
    version: 1,
    title,
    stage: 'CANDIDATE',
    stageSince: '2026-11-01T01:00:00Z',
    simulated: true,
    validFrom: '2026-11-01',
    recordedAt: '2026-11-01T01:00:00Z',
    recordedBy: 'science',
    origin: null,
    mergedInto: null,
    values: { name: title, ...values },
    derived: {},
    titles: {},
    ...change,
  };
}

export const cloud = record(
  7,
  '津桥云图',
  {
    uscc: '91120106X000000012',
    registeredOn: '2019-05-16',
    technology: 'T1',
    area: '000000001001',
    phone: '138****1234',
    staff: 62,
    sales: 28600000,
    highTech: 0.56,
  },
  { derived: { researchRate: 0.044 }, titles: { area: { zh: '东堤社区', en: '' } } },
);
export const north = record(8, '北岸精密', { uscc: '91120106X000000020' }, { stage: 'SELECTED' });

const possible: Move[] = [
  { ...moveOf('select'), why: null },
  { ...moveOf('leave'), why: { zh: '您的岗位不能执行此操作', en: 'Not yours' } },
];
function moveOf(key: string) {
  const found = firmRegister.moves.find((move) => move.key === key);
  if (!found) throw new Error(key);
  const { key: move, title, to, asks, requires, reason, evidence, attached } = found;
  return { key: move, title, to, asks, requires, reason, evidence, attached };
}

const standing = [
  {
    key: 'highTech',
    title: words('高企条件'),
    source: words('国科发火〔2016〕32号'),
    items: [
      { item: 'research', title: words('研发占比达标'), met: false, shows: 0.044 },
      { item: 'score', title: words('评价71分以上'), met: null, shows: null },
    ],
  },
];

export interface Fake {
  entries: Entry[];
  drafts: { key: string; draft: { id: number | null; version: number | null; values: Values }; at: string }[];
  views: { key: string; view: Record<string, unknown>; at: string }[];
}

export const registerSession = (
  permissions = ['records-read', 'records-edit', 'records-move', 'map-read'],
): Session => ({
  ...newSession('planner'),
  permissions,
});

/** The registers' server with two firms in it; writes are answered as if they had been taken. */
export function registerServer(fake: Fake) {
  return (method: string, url: string, body: unknown): { status?: number; body: unknown } | undefined => {
    const { pathname, searchParams } = new URL(url, 'http://desk.test');
    if (pathname === '/api/session') return { body: registerSession() };
    if (pathname === '/api/desk/registers')
      return {
        body: {
          registers: [firmRegister, patentRegister].map(({ key, pack, title, description, simulated }) => ({
            ...{ key, pack, title, description, simulated },
            packTitle: words('企业培育'),
          })),
        },
      };
    const [, key = '', rest = ''] = /^\/api\/desk\/registers\/([^/]+)(.*)$/.exec(pathname) ?? [];
    const of = { firm: firmRegister, patent: patentRegister }[key];
    if (!of) return undefined;
    if (rest === '') return { body: of };
    if (rest === '/own/views') return { body: { views: fake.views } };
    if (rest === '/own/drafts') return { body: { drafts: fake.drafts } };
    if (rest.startsWith('/own/')) {
      if (rest.startsWith('/own/drafts/') && method === 'PUT')
        fake.drafts = [{ key: rest.slice(12), draft: body as Fake['drafts'][0]['draft'], at: '2026-11-26T03:02:00Z' }];
      return { body: { drafts: fake.drafts, views: fake.views } };
    }
    const rows = key === 'firm' ? fake.entries : [];
    if (rest === '/records/count') return { body: { records: rows.length, stages: { CANDIDATE: 1, SELECTED: 1 } } };
    if (rest === '/records/try') return { body: tried((body as { values: Values }).values) };
    if (rest === '/records' && method === 'GET') return list(rows, searchParams);
    if (rest === '/records')
      return {
        status: 201,
        body: { record: record(9, '新来的', (body as { values: Values }).values), warnings: [] },
      };
    const [, id = '', what = ''] = /^\/records\/(\d+)(.*)$/.exec(rest) ?? [];
    const found = fake.entries.find((one) => String(one.id) === id) ?? record(Number(id), '新来的', {});
    switch (what) {
      case '':
        return method === 'PUT'
          ? { body: { record: { ...found, version: found.version + 1 }, warnings: [] } }
          : { body: found };
      case '/moves':
        return method === 'GET' ? { body: { possible, made: [] } } : { body: { ...found, stage: 'SELECTED' } };
      case '/standing':
        return { body: { criteria: standing } };
      case '/history':
        return { body: { versions: versionsOf(found) } };
      case '/then':
        return { body: { version: searchParams.has('knownAt') ? null : versionsOf(found)[0] } };
      case '/unmask':
        return { body: { value: '13800001234' } };
      default:
        return undefined;
    }
  };
}

function list(rows: Entry[], asked: URLSearchParams) {
  if (asked.get('where')?.includes('nonsense'))
    return {
      status: 422,
      body: {
        status: 422,
        code: 'filter-not-valid',
        zh: { title: '筛选条件有误', detail: '没有“nonsense”这个名称' },
        en: { title: 'The filter is not valid', detail: null },
        remedy: { zh: '核对字段名', en: 'look at the names' },
        column: 1,
      },
    };
  return { body: { records: rows, next: asked.get('after') === null && rows.length > 0 ? '8' : null } };
}

/** What a trial says: names and codes are needed, a share above 1 is refused. */
function tried(values: Values) {
  const needed = ['name', 'uscc'].filter((one) => !(one in values));
  const faults = needed.map((one) => ({ field: one, code: 'required', message: words('必填') }));
  if (values.staff === 'viele') faults.push({ field: 'staff', code: 'not-a-number', message: words('应为数字') });
  return {
    faults,
    warnings: [],
    hiddenFields: Number(values.staff) > 100 ? [] : ['loan'],
    hiddenSections: [],
    derived: values.sales ? { researchRate: 0.061 } : {},
    criteria: standing,
  };
}

const versionsOf = (of: Entry) => [
  {
    version: 1,
    validFrom: '2026-11-01',
    recordedAt: '2026-11-01T01:00:00Z',
    recordedBy: 'science',
    stage: 'CANDIDATE',
    values: { ...of.values, staff: 50 },
  },
  { ...of, version: 2, recordedAt: '2026-11-20T01:00:00Z' },
];
