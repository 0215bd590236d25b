import { isoDay, mondayOf, plusDays } from '@/lib/days';
import type {
  Absence,
  Answer,
  Answering,
  Holder,
  ImportReport,
  OnDuty,
  Responsibility,
  Roster,
  Shift,
  Somebody,
  Unit,
} from '@/features/organisation/types';
import { plan } from './server';

export const nameOf = (zh: string) => ({ zh, en: null });
export const ref = ({ code, name }: { code: string; name: Unit['name'] }) => ({ code, name });
export const grid = (n: number) => ({ code: `000000001001-G0${n}`, name: nameOf(`第${n}网格`) });

/** An invented holding of a post of a unit. */
export const holder = (holding: number, unit: Unit, change: Partial<Holder>): Holder => ({
  holding,
  post: 10 + holding,
  title: nameOf('网格员'),
  unit: ref(unit),
  area: null,
  person: 7,
  name: '测试甲0007',
  staffNo: 'S00007',
  simulated: true,
  substitute: false,
  from: '2024-03-01',
  to: null,
  ...change,
});

export function newRows(units: Unit[]): Responsibility[] {
  const [first, second] = units.filter((one) => one.kind === 'DEPARTMENT') as [Unit, Unit];
  const street = units.find((one) => one.kind === 'STREET_OFFICE') as Unit;
  const row = (id: number, change: Partial<Responsibility>): Responsibility => ({
    id,
    kind: 'RULE',
    subject: 'urban/manhole',
    area: { code: '000000', name: nameOf(plan.district.zh) },
    placeKind: null,
    lead: ref(first),
    assisting: [ref(street)],
    basis: '区政办〔2025〕3 号',
    validFrom: '2025-01-01',
    validTo: null,
    ...change,
  });
  return [
    row(12, {}),
    row(13, {
      kind: 'EXCEPTION',
      area: { code: street.areaCode ?? '', name: nameOf('1号街道') },
      placeKind: 'school',
      lead: ref(second),
      assisting: [ref(first), ref(street)],
    }),
    row(21, { subject: 'urban/sanitation', lead: ref(street), assisting: [] }),
    row(22, { subject: 'urban/parking', validTo: '2026-07-01' }),
    row(1, { kind: 'FALLBACK', subject: null, area: null, lead: ref(units[0] as Unit), assisting: [], basis: null }),
  ];
}

export function newAnswer(units: Unit[]): Answer {
  const [general, exception] = newRows(units) as [Responsibility, Responsibility];
  const unitOf = (one: { code: string }) => units.find((unit) => unit.code === one.code) as Unit;
  const answering = (one: { code: string; name: Unit['name'] }, there: boolean): Answering => ({
    unit: one,
    onDuty: there ? newOnDuty : { ...newOnDuty, person: null, shift: null, considered: [] },
    holders: there ? [holder(4, unitOf(one), { title: nameOf('联络员') })] : [],
  });
  return {
    subject: 'urban/manhole',
    at: '2026-11-26',
    knownAt: null,
    area: exception.area ?? { code: '', name: nameOf('') },
    lead: answering(exception.lead, true),
    assisting: exception.assisting.map((one) => answering(one, false)),
    fallback: false,
    candidates: [
      { row: exception, decided: true, lost: null },
      { row: general, decided: false, lost: { zh: '一般规定，让给例外', en: 'a rule gives way to the exception' } },
    ],
    explanation: { zh: '第 13 条是例外，先于规则。', en: 'Row 13 is an exception and goes before rules.' },
  };
}

const somebody = (id: number): Somebody => ({
  id,
  name: `测试甲${String(id).padStart(4, '0')}`,
  staffNo: `S${String(id).padStart(5, '0')}`,
  mobileMasked: `138****${String(999 + id)}`,
  simulated: true,
});

const DUTY_UNIT = { code: 'U-3000', name: nameOf('1号街道第1社区居委会') };

export const newOnDuty: OnDuty = {
  unit: DUTY_UNIT,
  at: '2026-11-26T02:00:00Z',
  overlapping: [],
  person: somebody(9),
  shift: null,
  considered: [
    { person: somebody(7), substitute: false, available: false, why: { zh: '休假', en: 'on leave' } },
    { person: somebody(9), substitute: true, available: true, why: { zh: '第 1 替补', en: 'first substitute' } },
  ],
  explanation: { zh: '排的是测试甲0007，休假，由测试甲0009 顶上。', en: '0007 is on leave; 0009 stands in.' },
};

/** The week of `now`: days in turn by 7 and 8, nights by 10; 7 is away on Wednesday, 10 on Thursday night; no Saturday night. */
export function newRoster(unit: { code: string; name: Unit['name'] }, now = new Date()): Roster {
  const monday = mondayOf(isoDay(now));
  const shift = (id: number, person: number, days: [number, number], change: Partial<Shift> = {}): Shift => ({
    id,
    unit: ref(unit),
    person,
    firstDay: plusDays(monday, days[0]),
    lastDay: plusDays(monday, days[1]),
    begins: '08:30:00',
    ends: '17:30:00',
    label: '白班',
    substitutes: [9],
    ...change,
  });
  const night = { begins: '17:30:00', ends: '08:30:00', label: '夜班', substitutes: [] };
  const away = (id: number, person: number, day: number, from: string, to: string): Absence => ({
    id,
    person,
    kind: 'LEAVE',
    from: new Date(`${plusDays(monday, day)}T${from}`).toISOString(),
    to: new Date(`${plusDays(monday, day)}T${to}`).toISOString(),
  });
  return {
    unit: ref(unit),
    from: monday,
    to: plusDays(monday, 6),
    shifts: [
      shift(100, 7, [0, 2]),
      shift(101, 8, [3, 6]),
      shift(102, 10, [0, 4], night),
      shift(103, 10, [6, 6], night),
      shift(104, 8, [1, 1], { label: '巡查', begins: '16:00:00', ends: '18:00:00', substitutes: [] }),
      shift(105, 8, [1, 1], { label: '窗口', begins: '17:00:00', ends: '19:00:00', substitutes: [] }),
    ],
    absences: [away(1, 7, 2, '00:00', '23:59'), away(2, 10, 3, '18:00', '23:00')],
    people: [7, 8, 9, 10].map(somebody),
  };
}

export const dryRun = (applied: boolean): ImportReport => ({
  applied,
  sheet: '人员',
  read: 20_000,
  taken: 19_963,
  broken: 37,
  added: 19_900,
  changed: 40,
  unchanged: 23,
  posts: 12,
  holdings: 18_204,
  cells: Array.from({ length: 37 }, (_, i) => ({
    sheet: '人员',
    row: 12 + i * 500,
    cell: `${i % 2 === 0 ? 'C' : 'D'}${12 + i * 500}`,
    code: i % 2 === 0 ? 'mobile-not-valid' : 'unit-not-found',
    reason:
      i % 2 === 0
        ? { zh: '手机号要 11 位，这里是 10 位', en: 'The mobile number has 10 digits, not 11' }
        : { zh: '没有编码为 U-999 的单位', en: 'There is no unit U-999' },
  })),
  ignoredSheets: [],
  ignoredColumns: ['备注'],
});
