import { vi } from 'vitest';
import type { Draft, Indicator, Item, PlanHead, PlanOverview, Session } from '@/lib/types';

/** An invented district's plan, as the server would answer it. */
export const plan: PlanHead = {
  key: '2021-2025',
  title: '青渡区“十四五”规划纲要',
  titleEn: null,
  period: { from: 2021, to: 2025 },
  district: { zh: '青渡区', en: 'Qingdu District' },
  edition: 1,
  sample: false,
  origin: 'DOCUMENT',
  inForce: true,
  supersededBy: null,
  supersedes: null,
  approval: { organ: '青渡区人民代表大会', organEn: null, on: '2021-01-29', documentNo: null },
  adoptedAt: '2026-11-20T02:11:00Z',
  source: null,
  counts: { indicators: 2, binding: 1, commitments: 1, actions: 0 },
};

const indicator = (code: string, change: Partial<Indicator>): Indicator => ({
  code,
  ordinal: Number(code.slice(1)),
  group: '绿色生态',
  groupEn: null,
  name: '绿地率',
  nameEn: null,
  unit: '%',
  base: { year: 2020, text: '32.9', value: 32.9, cumulative: false },
  target: { year: 2025, text: '35.5', value: 35.5, comparator: null, relative: null, cumulative: false },
  nature: 'EXPECTED',
  start: null,
  end: null,
  sectionId: null,
  source: { kind: 'DOCUMENT', line: 12, rule: 'table.row', by: 'READ' },
  ...change,
});

export const overview: PlanOverview = {
  plan,
  groups: [
    {
      name: '绿色生态',
      nameEn: null,
      indicators: [
        indicator('I01', { nature: 'BINDING' }),
        indicator('I02', {
          name: '能耗降低',
          base: { year: 2020, text: '[-]', value: null, cumulative: false },
          target: {
            year: 2025,
            text: '完成市下达任务',
            value: null,
            comparator: null,
            relative: '完成市下达任务',
            cumulative: false,
          },
        }),
      ],
    },
  ],
  sections: [],
  highlights: [],
};

const text = '建65个老人家食堂，五年前是84家。';
const unchanged = {
  rule: 'commitment.reach',
  reason: null,
  sectionId: null,
  line: 1,
  version: 1,
  by: null,
  at: null,
  promoted: null,
};

export function newDraft(): Draft {
  const promised = {
    metric: '老人家食堂',
    comparator: 'AT_LEAST' as const,
    value: 65,
    valueMax: null,
    unit: '个',
    relative: null,
    deadline: '2025',
  };
  return {
    head: {
      id: 'd1',
      title: plan.title,
      fileName: 'plan.txt',
      period: plan.period,
      state: 'IN_REVIEW',
      uploadedAt: '2026-11-23T01:30:00Z',
      uploadedBy: '规划员',
      progress: { items: 1, decided: 0 },
      planKey: null,
      version: 1,
      foreignTitle: false,
    },
    document: { sha256: 'ab'.repeat(32), encoding: 'UTF-8', bytes: 60, characters: text.length },
    text,
    sections: [],
    items: [
      {
        ...unchanged,
        id: 'C001',
        kind: 'COMMITMENT',
        state: 'READ',
        start: 0,
        end: 9,
        text: '建65个老人家食堂',
        value: promised,
        read: promised,
      },
      {
        ...unchanged,
        id: 'L001',
        kind: 'LEFT_OUT',
        state: 'READ',
        start: 14,
        end: 17,
        text: '84家',
        value: { reason: 'ACHIEVEMENT' },
        read: null,
        rule: null,
      },
    ],
    coverage: { sentencesWithNumbers: 2, compiled: 1, leftOut: 1, numbersLeftOut: 1 },
    diagnostics: [],
  };
}

export function newSession(role: 'planner' | 'viewer'): Session {
  return {
    user: {
      username: role,
      name: '规划员',
      post: { zh: '规划员', en: 'Planner' },
      unit: { zh: '区发改委', en: 'Planning' },
      roles: [role],
    },
    next: null,
    mustChangePassword: false,
    permissions: role === 'planner' ? ['plan-read', 'plan-review', 'own-account'] : ['plan-read', 'own-account'],
    expiresAt: null,
    idleSeconds: 1800,
    csrf: { header: 'X-CSRF-TOKEN', token: 'token' },
    district: { code: '000000', name: plan.district, city: { zh: '某市', en: 'Some City' } },
    demo: true,
    demoAccounts: [],
    oidc: null,
  };
}

export interface Sent {
  method: string;
  url: string;
  body: unknown;
}

type Answer = { status?: number; body: unknown } | undefined;

/** Answers fetch at the border of the app; `sent` keeps what was not a GET. Unknown addresses are 404. */
export function serve(answer: (method: string, url: string, body: unknown) => Answer): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    if (method !== 'GET') sent.push({ method, url, body });
    const found = answer(method, url, body) ?? {
      status: 404,
      body: {
        status: 404,
        code: 'not-found',
        zh: { title: '没有这一页', detail: null },
        en: { title: 'No such page', detail: null },
      },
    };
    return Promise.resolve(new Response(JSON.stringify(found.body), { status: found.status ?? 200 }));
  });
  return sent;
}

/** The item as the server would answer it after a decision. */
export function decided(item: Item, change: Partial<Item>): Item {
  return { ...item, version: item.version + 1, by: '规划员', at: '2026-11-23T02:00:00Z', ...change } as Item;
}
