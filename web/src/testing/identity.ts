import type { DemoAccount, Session } from '@/lib/types';
import type { Account, Grant, JournalEvent, Me, OpenSession, Place, Role, Token, Why } from '@/features/identity/wire';
import { newSession } from './server';

/** Invented people at the desk, as the identity API would answer: posts, never persons. */
const words = (zh: string, en: string) => ({ zh, en });

export const street: Place = { id: 12, code: '000000001', name: words('柳桥街道', 'Liuqiao Street') };
const community: Place = { id: 31, code: '000000001002', name: words('柳桥北里社区', 'North Liuqiao Community') };
const grid: Place = { id: 77, code: '000000001002-G07', name: words('第 7 网格', 'Grid 7') };
const district: Place = { id: 1, code: '000000', name: words('青渡区', 'Qingdu District') };

export const grant: Grant = {
  id: 41,
  username: 'street-liuqiao',
  post: words('柳桥街道干部', 'Liuqiao street officer'),
  role: 'street-officer',
  roleName: words('街道干部', 'Street officer'),
  duty: 'DAILY',
  reach: 'AREAS',
  place: street,
  from: '2026-03-01T01:20:00Z',
  until: '2026-12-31T16:00:00Z',
  givenBy: 'security-officer',
  delegatedFrom: null,
  state: 'VALID',
  endedAt: null,
  endedBy: null,
};

export const me: Me = {
  username: 'street-liuqiao',
  post: grant.post,
  unit: words('柳桥街道办事处', 'Liuqiao Subdistrict Office'),
  person: null,
  passwordChangedAt: '2026-08-02T03:00:00Z',
  passwordDueAt: null,
  passwordLength: 12,
  secondFactor: { enrolled: false, required: false, confirmedAt: null, recoveryCodesLeft: 0 },
  grants: [
    grant,
    {
      ...grant,
      id: 58,
      role: 'unit-officer',
      roleName: words('单位管理员', 'Unit officer'),
      reach: 'UNITS',
      delegatedFrom: 22,
      givenBy: 'units',
      from: '2026-11-20T16:00:00Z',
      until: '2026-12-05T16:00:00Z',
    },
  ],
};

export const sessions: OpenSession[] = [
  {
    id: 's1',
    current: true,
    createdAt: '2026-11-26T00:31:00Z',
    lastSeenAt: '2026-11-26T02:10:00Z',
    expiresAt: '2026-11-26T12:31:00Z',
    address: '10.20.4.31',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36',
  },
  {
    id: 's2',
    current: false,
    createdAt: '2026-11-25T23:05:00Z',
    lastSeenAt: '2026-11-26T01:44:00Z',
    expiresAt: '2026-11-26T11:05:00Z',
    address: '10.20.9.8',
    userAgent: 'Mozilla/5.0 (Linux; Android 14; HarmonyOS) AppleWebKit/537.36 HuaweiBrowser/15 Mobile',
  },
];

const role = (
  key: string,
  name: string,
  nameEn: string,
  duty: Role['duty'],
  permissions: [string, string, string][],
  more: Partial<Role> = {},
): Role => ({
  key,
  name: words(name, nameEn),
  description: words(`${name}的日常`, `What the ${nameEn.toLowerCase()} does`),
  duty,
  permissions: permissions.map(([k, zh, en]) => ({ key: k, title: words(zh, en) })),
  scope: ['DISTRICT'],
  secondFactor: duty !== 'DAILY',
  holders: 1,
  ...more,
});

export const roles: Role[] = [
  role(
    'street-officer',
    '街道干部',
    'Street officer',
    'DAILY',
    [
      ['map-read', '查看区域和地图', 'See areas and the map'],
      ['units-read', '查看机构和职责分工', 'See units and who answers for what'],
      ['people-read', '查看人员', 'See people'],
    ],
    {
      scope: ['UNITS', 'AREAS'],
      holders: 9,
      description: words('查看本街道及下属单位的人员、本街道的区域', 'Sees the people and areas of the street'),
    },
  ),
  role('planner', '规划人员', 'Planning officer', 'DAILY', [
    ['plan-read', '查看规划稿', 'See plan drafts'],
    ['plan-review', '审阅和采用规划', 'Review and adopt plans'],
  ]),
  role('system-officer', '系统管理员', 'System officer', 'SYSTEM', [
    ['accounts-read', '查看账号', 'See accounts'],
    ['accounts-edit', '维护账号', 'Open, close and reset accounts'],
  ]),
  role('security-officer', '安全管理员', 'Security officer', 'SECURITY', [
    ['grants-read', '查看授权', 'See who may do what'],
    ['grants-edit', '授权', 'Grant roles'],
  ]),
  role(
    'audit-officer',
    '审计管理员',
    'Audit officer',
    'AUDIT',
    [['journal-read', '查看变更日志', 'Read the journal']],
    {
      holders: 0,
    },
  ),
];

const account = (username: string, post: string, unit: string, more: Partial<Account> = {}): Account => ({
  username,
  post: words(post, username),
  unit: words(unit, unit),
  person: null,
  state: 'OPEN',
  demo: true,
  mustChangePassword: false,
  secondFactor: false,
  lockedUntil: null,
  lastSignInAt: '2026-11-25T08:12:00Z',
  changedAt: '2026-03-01T01:00:00Z',
  ...more,
});

export const accounts: Account[] = [
  account('street-liuqiao', '柳桥街道干部', '柳桥街道办事处'),
  account('planner', '规划员', '区发展和改革委员会', { secondFactor: true }),
  account('grid-0107', '第 7 网格网格员', '柳桥北里社区居委会', { mustChangePassword: true, lastSignInAt: null }),
  account('units', '单位管理员', '柳桥街道办事处', { lockedUntil: '2026-11-26T02:45:00Z' }),
  account('old-desk', '原综合岗', '区政府办公室', { state: 'CLOSED', demo: false }),
];

export const tokens: Token[] = [
  {
    id: 3,
    name: '市级平台报表',
    permissions: ['map-read', 'units-read'],
    reach: 'DISTRICT',
    place: null,
    createdBy: 'system-officer',
    createdAt: '2026-11-24T02:00:00Z',
    expiresAt: '2027-05-31T16:00:00Z',
    state: 'WAITING',
    approvedBy: null,
    approvedAt: null,
    lastUsedAt: null,
    revokedAt: null,
  },
  {
    id: 2,
    name: '街道大屏',
    permissions: ['map-read'],
    reach: 'AREAS',
    place: street,
    createdBy: 'system-officer',
    createdAt: '2026-09-01T02:00:00Z',
    expiresAt: '2026-12-31T16:00:00Z',
    state: 'VALID',
    approvedBy: 'security-officer',
    approvedAt: '2026-09-01T06:00:00Z',
    lastUsedAt: '2026-11-26T01:59:00Z',
    revokedAt: null,
  },
];

export const why: Why = {
  account: 'street-liuqiao',
  record: {
    kind: 'person',
    id: '17',
    title: words('人员 测试甲0017', 'Person 测试甲0017'),
    units: [],
    areas: [grid],
  },
  permission: { key: 'people-read', title: words('查看人员', 'See people') },
  allowed: true,
  reasons: [
    {
      grant,
      through: 'AREAS',
      root: street,
      lineage: [district, street, community, grid],
      sentence: words(
        '柳桥街道干部能看见这条，因为它在柳桥街道以下，而“街道干部”管柳桥街道。',
        'The Liuqiao street officer sees it because it lies below Liuqiao Street, and the role is granted for Liuqiao Street.',
      ),
    },
  ],
  refusal: null,
};

export const events: JournalEvent[] = [
  {
    position: 1284,
    at: '2026-11-26T01:31:07Z',
    who: 'security-officer',
    whoName: '安全管理员',
    type: 'role-grant',
    id: '41',
    seq: 1,
    action: 'role-granted',
    before: null,
    after: { username: 'street-liuqiao', role: 'street-officer', reach: 'AREAS', area: '000000001', until: null },
    packVersion: '7',
    hash: 'a3f19c2be07745d1a3f19c2be07745d1a3f19c2be07745d1a3f19c2be0774c02',
  },
  {
    position: 1283,
    at: '2026-11-26T01:12:40Z',
    who: 'system-officer',
    whoName: '系统管理员',
    type: 'account',
    id: 'street-liuqiao',
    seq: 3,
    action: 'account-changed',
    before: { post: { zh: '柳桥街道科员', en: 'Clerk' }, unit: '柳桥街道办事处', demo: true },
    after: { post: { zh: '柳桥街道干部', en: 'Officer' }, unit: '柳桥街道办事处', demo: true },
    packVersion: '7',
    hash: '0b77e1c94a62d80e0b77e1c94a62d80e0b77e1c94a62d80e0b77e1c94a62d9f1',
  },
];

const demoAccount = (username: string, duty: DemoAccount['duty'], zh: string, en: string): DemoAccount => ({
  username,
  name: zh,
  post: words(zh, en),
  duty,
  does: null,
});

export const demoAccounts: DemoAccount[] = [
  demoAccount('planner', 'DAILY', '规划员', 'Planner'),
  demoAccount('street-liuqiao', 'DAILY', '柳桥街道干部', 'Liuqiao street officer'),
  demoAccount('system-officer', 'SYSTEM', '系统管理员', 'System officer'),
];

const OFFICERS = {
  system: ['accounts-read', 'accounts-edit', 'tokens-edit', 'own-account'],
  security: ['grants-read', 'grants-edit', 'access-explain', 'sessions-end', 'own-account'],
  audit: ['journal-read', 'journal-export', 'own-account'],
  street: ['map-read', 'units-read', 'people-read', 'own-account'],
};

/** Signed in as one of them, at rest. */
export function sessionOf(who: keyof typeof OFFICERS, change: Partial<Session> = {}): Session {
  const base = newSession('viewer');
  const names = { system: '系统管理员', security: '安全管理员', audit: '审计管理员', street: '柳桥街道干部' };
  return {
    ...base,
    user: {
      username: who === 'street' ? 'street-liuqiao' : `${who}-officer`,
      name: names[who],
      post: words(names[who], who),
      unit: words('区政府办公室', 'District Government Office'),
      roles: [],
    },
    permissions: OFFICERS[who],
    ...change,
  };
}

/** Nobody is signed in. */
export function signedOut(change: Partial<Session> = {}): Session {
  return { ...newSession('viewer'), user: null, permissions: [], demoAccounts, ...change };
}

/** What the read routes of the identity API answer; writes are for each test to say. */
export function identityAnswer(url: string): { body: unknown } | undefined {
  const [path = '', search = ''] = url.split('?');
  const asked = new URLSearchParams(search);
  switch (path) {
    case '/api/desk/me':
      return { body: me };
    case '/api/desk/me/sessions':
    case '/api/desk/accounts/street-liuqiao/sessions':
      return { body: { sessions } };
    case '/api/desk/me/delegations':
      return {
        body: {
          given: [
            {
              ...grant,
              id: 60,
              username: 'grid-0107',
              post: words('第 7 网格网格员', 'Grid 7'),
              place: grid,
              delegatedFrom: 41,
              givenBy: 'street-liuqiao',
            },
          ],
          received: [me.grants[1]],
          may: [grant],
        },
      };
    case '/api/desk/me/colleagues':
      return { body: { accounts: accounts.slice(1, 4), total: 3 } };
    case '/api/desk/accounts':
      return {
        body: {
          accounts: accounts.filter((a) => !asked.get('state') || a.state === asked.get('state')),
          total: accounts.length,
          next: null,
        },
      };
    case '/api/desk/accounts/first-officers':
      return { body: { missing: ['AUDIT'] } };
    case '/api/desk/roles':
      return { body: { roles } };
    case '/api/desk/grants/accounts':
      return {
        body: {
          accounts: accounts
            .filter(
              (a) =>
                !asked.get('q') ||
                a.username.includes(asked.get('q') ?? '') ||
                a.post.zh.includes(asked.get('q') ?? ''),
            )
            .map((a) => ({
              ...a,
              roles: a.username === 'street-liuqiao' ? ['street-officer'] : a.username === 'planner' ? ['planner'] : [],
            })),
          total: accounts.length,
        },
      };
    case '/api/desk/grants/places':
      return { body: { places: [street, community] } };
    case '/api/desk/grants/tokens':
    case '/api/desk/tokens':
      return { body: { tokens } };
    case '/api/desk/grants':
      return {
        body: {
          grants: [
            ...me.grants,
            {
              ...grant,
              id: 12,
              state: 'ENDED',
              endedAt: '2026-03-01T01:00:00Z',
              endedBy: 'security-officer',
              until: null,
            },
          ],
          total: 3,
          next: null,
        },
      };
    case '/api/desk/access':
      return {
        body: {
          account: 'street-liuqiao',
          permission: null,
          permissions: [
            {
              key: 'people-read',
              title: words('查看人员', 'See people'),
              whole: false,
              units: 0,
              areas: 132,
              through: [grant],
            },
            {
              key: 'units-read',
              title: words('查看机构和职责分工', 'See units'),
              whole: false,
              units: 6,
              areas: 132,
              through: me.grants,
            },
            {
              key: 'map-read',
              title: words('查看区域和地图', 'See the map'),
              whole: true,
              units: 0,
              areas: 0,
              through: [grant],
            },
          ],
        },
      };
    case '/api/desk/access/kinds':
      return {
        body: {
          kinds: [
            { kind: 'person', name: words('人员', 'Person'), permission: 'people-read' },
            { kind: 'unit', name: words('单位', 'Unit'), permission: 'units-read' },
          ],
        },
      };
    case '/api/desk/access/why':
      return {
        body:
          asked.get('account') === 'planner'
            ? {
                ...why,
                account: 'planner',
                allowed: false,
                reasons: [],
                refusal: words('它没有一个角色可以查看人员。', 'No role of this account may see people.'),
              }
            : why,
      };
    case '/api/desk/access/who':
      return {
        body: {
          record: why.record,
          permission: why.permission,
          accounts: [
            { username: 'street-liuqiao', post: grant.post, unit: me.unit, reasons: why.reasons },
            { username: 'units', post: words('单位管理员', 'Unit officer'), unit: me.unit, reasons: why.reasons },
          ],
        },
      };
    case '/api/desk/audit':
      return { body: { events, total: 1284, next: 1283 } };
    case '/api/desk/audit/kinds':
      return {
        body: {
          types: ['account', 'role-grant', 'draft'],
          actions: ['role-granted', 'account-changed', 'account-opened'],
        },
      };
    default:
      return undefined;
  }
}

export const enrolment = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/x',
  qr: { size: 9, path: 'M1 1h3v1h-3zM5 1h3v1h-3zM1 3h2v1h-2zM4 4h4v1h-4zM1 6h3v1h-3zM6 6h2v2h-2z' },
};
