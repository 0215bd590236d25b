import type {
  Answer,
  Holding,
  ImportReport,
  PersonDetails,
  Person,
  Responsibility,
  Roster,
  Unit,
  UnitDetails,
  UnitKind,
} from '@/features/organisation/types';
import { plan, newSession } from './server';

/** An invented district's organisation, as the server would answer it: 26 departments, 9 street offices, 114 committees. */
const nameOf = (zh: string) => ({ zh, en: null });

const unit = (
  id: number,
  code: string,
  zh: string,
  kind: UnitKind,
  parent: number | null,
  more?: Partial<Unit>,
): Unit => ({
  id,
  code,
  name: nameOf(zh),
  short: null,
  kind,
  parent,
  areaCode: null,
  areaName: null,
  uscc: null,
  validFrom: '2021-01-01',
  validTo: null,
  simulated: true,
  people: kind === 'COMMUNITY' ? 12 : 20,
  ...more,
});

const STREETS = 9;
const COMMITTEES = 114;

export function newUnits(named: { departments?: string[]; streets?: string[]; committees?: string[][] } = {}): Unit[] {
  const departments = named.departments ?? Array.from({ length: 26 }, (_, i) => `第${i + 1}局`);
  const streets = named.streets ?? Array.from({ length: STREETS }, (_, i) => `${i + 1}号街道`);
  const each = Math.ceil(COMMITTEES / STREETS);
  const committees =
    named.committees ??
    streets.map((_, s) =>
      Array.from({ length: Math.min(each, COMMITTEES - s * each) }, (__, i) => `${s + 1}号街道第${i + 1}社区居委会`),
    );
  const top = unit(1, 'U-000', `${plan.district.zh}人民政府`, 'DISTRICT_GOVERNMENT', null, { simulated: false });
  let id = 1;
  return [
    top,
    ...departments.map((zh, i) => unit(++id, `U-1${String(i).padStart(2, '0')}`, zh, 'DEPARTMENT', 1)),
    ...streets.flatMap((zh, s) => {
      const office = unit(++id, `U-2${String(s).padStart(2, '0')}`, `${zh}办事处`, 'STREET_OFFICE', 1, {
        areaCode: `00000000${s + 1}`,
        areaName: nameOf(zh),
      });
      return [
        office,
        ...(committees[s] ?? []).map((community, i) =>
          unit(++id, `U-3${s}${String(i).padStart(2, '0')}`, community, 'COMMUNITY', office.id, {
            areaCode: `00000000${s + 1}0${String(i + 1).padStart(2, '0')}`,
            areaName: nameOf(community.replace('居委会', '')),
          }),
        ),
      ];
    }),
  ];
}

export function detailsOf(units: Unit[], code: string): UnitDetails | undefined {
  const found = units.find((one) => one.code === code);
  if (!found) return undefined;
  const ancestors: Unit[] = [];
  for (let at = units.find((one) => one.id === found.parent); at; at = units.find((one) => one.id === at?.parent))
    ancestors.unshift(at);
  const held = { holdingId: 1, personId: 7, name: '测试甲0007', from: '2024-03-01', to: null, substitute: false };
  const standIn = { ...held, holdingId: 2, personId: 8, name: '测试甲0008', from: '2026-10-08', substitute: true };
  const area = { areaCode: found.areaCode, areaName: found.areaName ?? null };
  return {
    unit: found,
    ancestors,
    children: units.filter((one) => one.parent === found.id),
    posts: [
      { id: 11, title: nameOf('主任'), ...area, holders: [held] },
      {
        id: 12,
        title: nameOf('网格员'),
        areaCode: '000000001001-G07',
        areaName: nameOf('第七网格'),
        holders: [standIn],
      },
      { id: 13, title: nameOf('网格员'), areaCode: '000000001001-G08', areaName: nameOf('第八网格'), holders: [] },
    ],
    versions: [
      {
        validFrom: '2025-07-01',
        validTo: null,
        recordedAt: '2025-07-02T02:00:00Z',
        supersededAt: null,
        by: '机构管理员',
        name: found.name,
        parentCode: ancestors.at(-1)?.code ?? null,
        change: { zh: '变更', en: 'changed' },
        reason: '区编办〔2025〕11 号',
      },
      {
        validFrom: '2025-06-01',
        validTo: null,
        recordedAt: '2025-06-03T02:00:00Z',
        supersededAt: '2025-07-02T02:00:00Z',
        by: '机构管理员',
        name: nameOf(`${found.name.zh}（旧）`),
        parentCode: ancestors.at(-1)?.code ?? null,
        change: { zh: '变更', en: 'changed' },
        reason: '日期写错',
      },
      {
        validFrom: '2021-01-01',
        validTo: '2025-07-01',
        recordedAt: '2026-01-04T02:00:00Z',
        supersededAt: null,
        by: null,
        name: nameOf(`原${found.name.zh}`),
        parentCode: ancestors.at(-1)?.code ?? null,
        change: { zh: '设立', en: 'set up' },
        reason: null,
      },
    ],
    responsibilities: newRows(units).filter((row) => [row.lead, ...row.assisting].some((one) => one.code === code)),
  };
}

export function newPeople(units: Unit[], count = 130): Person[] {
  const homes = units.filter((one) => one.kind === 'COMMUNITY');
  return Array.from({ length: count }, (_, i) => {
    const home = homes[i % homes.length] as Unit;
    return {
      id: i + 1,
      staffNo: `S${String(i + 1).padStart(5, '0')}`,
      name: `测试甲${String(i + 1).padStart(4, '0')}`,
      unit: { code: home.code, name: home.name },
      posts:
        i % 9 === 4
          ? []
          : [
              {
                title: nameOf(i % 5 === 0 ? '主任' : '网格员'),
                areaCode: home.areaCode,
                areaName: home.areaName ?? null,
              },
            ],
      mobileMasked: i % 11 === 3 ? null : `138****${String(1000 + i)}`,
      account: i === 6 ? 'community-7' : null,
      simulated: true,
      version: 3,
    };
  });
}

export function personDetails(person: Person, units: Unit[], now = new Date()): PersonDetails {
  const here = person.unit;
  const office = units.find((one) => one.kind === 'STREET_OFFICE') as Unit;
  const holding = (id: number, title: string, change: Partial<Holding>): Holding => ({
    id,
    post: { id: 10 + id, title: nameOf(title) },
    unit: here,
    areaCode: null,
    areaName: null,
    from: '2021-03-01',
    to: null,
    substitute: false,
    recordedAt: '2021-03-02T01:00:00Z',
    supersededAt: null,
    ...change,
  });
  const grid = { areaCode: '000000001001-G07', areaName: nameOf('第七网格') };
  return {
    person,
    mobileMasked: person.mobileMasked,
    holdings: [
      holding(1, '网格员', { from: '2024-03-01', ...grid, recordedAt: '2024-03-04T01:00:00Z' }),
      holding(2, '网格员', {
        from: '2024-01-01',
        ...grid,
        recordedAt: '2024-01-03T01:00:00Z',
        supersededAt: '2024-03-04T01:00:00Z',
      }),
      holding(3, '协管员', { from: '2021-03-01', to: '2024-03-01', unit: { code: office.code, name: office.name } }),
    ],
    duties: newRoster(here, now).shifts.slice(2, 5),
  };
}

export function newRows(units: Unit[]): Responsibility[] {
  const [first, second] = units.filter((one) => one.kind === 'DEPARTMENT') as [Unit, Unit];
  const street = units.find((one) => one.kind === 'STREET_OFFICE') as Unit;
  const ref = ({ code, name }: Unit) => ({ code, name });
  const row = (id: number, change: Partial<Responsibility>): Responsibility => ({
    id,
    subject: 'urban/manhole',
    subjectName: nameOf('井盖缺失、破损'),
    areaCode: '000000',
    areaName: nameOf(plan.district.zh),
    lead: ref(first),
    assisting: [ref(street)],
    exception: false,
    fallback: false,
    basis: '区政办〔2025〕3 号',
    validFrom: '2025-01-01',
    validTo: null,
    ...change,
  });
  return [
    row(12, {}),
    row(13, {
      areaCode: street.areaCode,
      areaName: street.areaName ?? null,
      lead: ref(second),
      assisting: [ref(first), ref(street)],
      exception: true,
    }),
    row(21, { subject: 'urban/waste', subjectName: nameOf('暴露垃圾'), lead: ref(street), assisting: [] }),
    row(22, { subject: 'urban/parking', subjectName: null, validTo: '2026-07-01' }),
    row(1, {
      subject: '',
      subjectName: null,
      areaCode: null,
      areaName: null,
      lead: ref(units[0] as Unit),
      assisting: [],
      fallback: true,
      basis: null,
    }),
  ];
}

export function newAnswer(units: Unit[]): Answer {
  const rows = newRows(units);
  const [general, exception] = rows as [Responsibility, Responsibility];
  return {
    lead: exception.lead,
    assisting: exception.assisting,
    decidedBy: exception.id,
    explained: [
      { zh: '“井盖缺失、破损”有 2 条在这一天管到这里。', en: 'Two rows for “manhole” reach here on that day.' },
      { zh: '第 13 条写明是例外，例外先于一般规定。', en: 'Row 13 is an exception, which goes before the rule.' },
    ],
    considered: [
      { row: exception, lostBecause: null },
      { row: general, lostBecause: { zh: '一般规定，让给例外', en: 'a rule, gives way to the exception' } },
    ],
  };
}

/** A week around `now`: days by two in turn, nights by a third; one day shift's person is away, one night is unmanned. */
export function newRoster(unit: { code: string; name: Unit['name'] }, now = new Date()): Roster {
  const monday = new Date(now);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  const at = (day: number, hour: number, minute = 0) => {
    const date = new Date(monday);
    date.setDate(date.getDate() + day);
    date.setHours(hour, minute, 0, 0);
    return date.toISOString();
  };
  const person = (id: number) => ({ id, name: `测试甲${String(id).padStart(4, '0')}` });
  const base = { unit: { code: unit.code, name: unit.name }, substitutes: [], absent: false };
  const shifts = Array.from({ length: 7 }, (_, day) => [
    {
      ...base,
      id: 100,
      label: '白班',
      from: at(day, 8, 30),
      to: at(day, 17, 30),
      person: person(7 + (day % 2)),
      substitutes: [person(9)],
      absent: day === 2,
    },
    ...(day === 5
      ? []
      : [
          {
            ...base,
            id: 101,
            label: '夜班',
            from: at(day, 17, 30),
            to: at(day + 1, 8, 30),
            person: person(10),
            absent: day === 3,
          },
        ]),
  ]).flat();
  return { shifts, overlaps: [{ person: person(8), from: at(1, 16), to: at(1, 17, 30) }] };
}

export const dryRun = (applied: boolean): ImportReport => ({
  rows: 20_000,
  sound: 19_963,
  broken: 37,
  new: 19_900,
  changed: 40,
  unchanged: 23,
  applied,
  problems: Array.from({ length: 37 }, (_, i) => ({
    sheet: '人员',
    row: 12 + i * 500,
    cell: `${i % 2 === 0 ? 'F' : 'C'}${12 + i * 500}`,
    code: i % 2 === 0 ? 'mobile-not-valid' : 'unit-not-found',
    message:
      i % 2 === 0
        ? { zh: '手机号要 11 位，这里是 10 位', en: 'The mobile number has 10 digits, not 11' }
        : { zh: '没有编码为 U-999 的单位', en: 'There is no unit U-999' },
  })),
});

export const everything = [
  'units-read',
  'units-edit',
  'people-read',
  'people-edit',
  'people-import',
  'people-export',
  'people-unmask',
  'roster-edit',
  'responsibility-edit',
];

interface Answered {
  status?: number;
  body: unknown;
}

/** Answers the addresses of the organisation; undefined for all others. */
export function organisationServer(
  permissions: readonly string[] = everything,
  units: Unit[] = newUnits(),
  now = new Date(),
): (method: string, url: string, body: unknown) => Answered | undefined {
  const people = newPeople(units);
  return (method, address) => {
    const url = new URL(address, 'http://desk.test');
    const asked = (key: string) => url.searchParams.get(key);
    const path = url.pathname;
    if (path === '/api/session') return { body: { ...newSession('viewer'), permissions } };
    if (path.endsWith('/import')) return { body: dryRun(asked('apply') === 'true') };
    if (path.endsWith('/unmasking')) return { body: { value: '13800001006' } };
    if (method === 'POST' && path === '/api/desk/people') return { status: 201, body: people[0] };
    if (method !== 'GET') return { body: {} };
    if (path === '/api/desk/units') return { body: { at: asked('at') ?? '2026-11-26', units } };
    if (path.startsWith('/api/desk/units/')) {
      const details = detailsOf(units, decodeURIComponent(path.slice('/api/desk/units/'.length)));
      return details && { body: details };
    }
    if (path === '/api/desk/people') {
      const q = asked('q') ?? '';
      const fits = people.filter(
        (one) =>
          (one.name.includes(q) || one.staffNo.includes(q)) && (!asked('unit') || one.unit.code === asked('unit')),
      );
      const after = fits.findIndex((one) => one.staffNo === asked('after')) + 1;
      const page = fits.slice(after, after + Number(asked('limit') ?? 50));
      const more = after + page.length < fits.length;
      return { body: { people: page, total: fits.length, next: more ? (page.at(-1)?.staffNo ?? null) : null } };
    }
    const person = people.find((one) => path === `/api/desk/people/${one.id}`);
    if (person) return { body: personDetails(person, units, now) };
    if (path === '/api/desk/responsibilities') {
      const rows = newRows(units).filter(
        (row) =>
          (!asked('subject') || row.subject === asked('subject')) &&
          (!asked('area') || row.areaCode === asked('area')) &&
          (!asked('unit') || [row.lead, ...row.assisting].some((one) => one.code === asked('unit'))),
      );
      return { body: { rows } };
    }
    if (path === '/api/desk/answers-for') return { body: newAnswer(units) };
    if (path === '/api/desk/areas/search')
      return { body: { areas: [{ code: '000000001', name: nameOf('1号街道'), kind: 'STREET' }], total: 1 } };
    if (path === '/api/desk/rosters') {
      const home = units.find((one) => one.code === asked('unit'));
      return home && { body: newRoster(home, now) };
    }
    if (path === '/api/desk/on-duty')
      return {
        body: {
          person: { id: 9, name: '测试甲0009' },
          explained: [
            { zh: '白班 08:30—17:30 排的是测试甲0007。', en: 'The day shift is 0007’s.' },
            { zh: '测试甲0007 休假到今天，由替补测试甲0009 顶上。', en: '0007 is away; 0009 stands in.' },
          ],
        },
      };
    return undefined;
  };
}
