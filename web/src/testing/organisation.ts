import type { HeldPost, Person, PersonDetails, Unit, UnitDetails, UnitKind } from '@/features/organisation/types';
import { dryRun, grid, holder, nameOf, newAnswer, newOnDuty, newRoster, newRows, ref } from './duties';
import { plan, newSession } from './server';

/** An invented district's organisation, as the server would answer it: 26 departments, 9 street offices, 114 committees. */
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
      });
      return [
        office,
        ...(committees[s] ?? []).map((community, i) =>
          unit(++id, `U-3${s}${String(i).padStart(2, '0')}`, community, 'COMMUNITY', office.id, {
            areaCode: `00000000${s + 1}0${String(i + 1).padStart(2, '0')}`,
          }),
        ),
      ];
    }),
  ];
}

export function detailsOf(units: Unit[], code: string): UnitDetails | undefined {
  const found = units.find((one) => one.code === code);
  if (!found) return undefined;
  const above = units.find((one) => one.id === found.parent);
  const parent = above ? ref(above) : null;
  const since = { validFrom: '2021-01-01', validTo: null, simulated: true, kind: null };
  const version = {
    parent,
    by: 'unit-keeper',
    supersededAt: null,
    validTo: null,
    reason: null,
    change: 'CHANGED' as const,
  };
  const changed = { zh: '变更', en: 'changed' };
  return {
    unit: found,
    posts: [
      { ...since, id: 11, title: nameOf('主任'), area: null, holders: [holder(1, found, { title: nameOf('主任') })] },
      {
        ...since,
        id: 12,
        title: nameOf('网格员'),
        area: grid(7),
        holders: [
          holder(2, found, { person: 8, name: '测试甲0008', staffNo: 'S00008', from: '2026-10-08', substitute: true }),
        ],
      },
      { ...since, id: 13, title: nameOf('网格员'), area: grid(8), holders: [] },
    ],
    history: [
      {
        ...version,
        name: found.name,
        validFrom: '2025-07-01',
        recordedAt: '2025-07-02T02:00:00Z',
        changeLabel: changed,
        reason: '区编办〔2025〕11 号',
      },
      {
        ...version,
        name: nameOf(`${found.name.zh}（旧）`),
        validFrom: '2025-06-01',
        recordedAt: '2025-06-03T02:00:00Z',
        supersededAt: '2025-07-02T02:00:00Z',
        changeLabel: changed,
        reason: '日期写错',
      },
      {
        ...version,
        name: nameOf(`原${found.name.zh}`),
        validFrom: '2021-01-01',
        validTo: '2025-07-01',
        recordedAt: '2026-01-04T02:00:00Z',
        change: 'CREATED',
        changeLabel: { zh: '设立', en: 'set up' },
      },
    ],
    responsibilities: newRows(units).filter((row) => [row.lead, ...row.assisting].some((one) => one.code === code)),
  };
}

export function newPeople(units: Unit[], count = 130): Person[] {
  const homes = units.filter((one) => one.kind === 'COMMUNITY');
  return Array.from({ length: count }, (_, i) => {
    const home = homes[i % homes.length] as Unit;
    const area = home.areaCode
      ? { code: home.areaCode, name: nameOf(home.name.zh.replace(/居(民委员|委)会$/, '')) }
      : null;
    const title = nameOf(i % 5 === 0 ? '主任' : '网格员');
    return {
      id: i + 1,
      staffNo: `S${String(i + 1).padStart(5, '0')}`,
      name: `测试甲${String(i + 1).padStart(4, '0')}`,
      unit: ref(home),
      posts: i % 9 === 4 ? [] : [{ title, unit: ref(home), area, substitute: false }],
      mobileMasked: i % 11 === 3 ? null : `138****${String(1000 + i)}`,
      simulated: true,
    };
  });
}

const held = (id: number, unit: Unit, more: Partial<HeldPost>): HeldPost => ({
  holding: id,
  post: id + 10,
  title: nameOf('网格员'),
  unit: ref(unit),
  area: null,
  substitute: false,
  from: '2025-01-01',
  to: null,
  recordedAt: '2021-03-01T01:00:00Z',
  supersededAt: null,
  ...more,
});

export function personDetails(person: Person, units: Unit[], now = new Date()): PersonDetails {
  const here = units.find((one) => one.code === person.unit.code) as Unit;
  const office = units.find((one) => one.kind === 'STREET_OFFICE') as Unit;
  const { shifts, absences } = newRoster(person.unit, now);
  return {
    person,
    account: 'community-7',
    version: 3,
    posts: [
      held(1, here, { from: '2024-03-01', area: grid(7), recordedAt: '2024-03-04T01:00:00Z' }),
      held(1, here, {
        from: '2024-01-01',
        area: grid(7),
        recordedAt: '2024-01-03T01:00:00Z',
        supersededAt: '2024-03-04T01:00:00Z',
      }),
      held(3, office, { title: nameOf('协管员'), from: '2021-03-01', to: '2024-03-01' }),
    ],
    shifts: shifts.filter((shift) => [shift.person, ...shift.substitutes].includes(person.id)),
    absences: absences.filter((absence) => absence.person === person.id),
  };
}

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
    if (method === 'POST' && path === '/api/desk/people')
      return { status: 201, body: personDetails(people[0] as Person, units, now) };
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
          (!asked('area') || row.area?.code === asked('area')) &&
          (!asked('unit') || [row.lead, ...row.assisting].some((one) => one.code === asked('unit'))),
      );
      return { body: { at: '2026-11-26', responsibilities: rows } };
    }
    if (path === '/api/desk/subjects')
      return { body: { subjects: [{ key: 'urban/manhole', name: { zh: '井盖', en: 'Manhole covers' } }] } };
    if (path === '/api/desk/answers-for') return { body: newAnswer(units) };
    if (path === '/api/desk/areas/search')
      return { body: { areas: [{ code: '000000001', name: nameOf('1号街道'), kind: 'STREET' }], total: 1 } };
    if (path === '/api/desk/rosters') {
      const home = units.find((one) => one.code === asked('unit'));
      return home && { body: newRoster(home, now) };
    }
    if (path === '/api/desk/on-duty') return { body: newOnDuty };
    if (path.startsWith('/api/desk/areas/')) {
      const code = decodeURIComponent(path.slice('/api/desk/areas/'.length));
      const holding = units.find((one) => one.areaCode === code);
      return (
        holding && { body: { area: { code, name: nameOf(holding.name.zh.replace('办事处', '')), kind: 'STREET' } } }
      );
    }
    return undefined;
  };
}
