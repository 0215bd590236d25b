import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';
import { day, near } from '@/lib/when';
import { ProblemView } from '@/ui/ProblemView';
import { Skeleton } from '@/ui/Skeleton';
import { useTitle } from '@/ui/useTitle';
import { UnitField } from '../UnitField';
import { mondayOf, plusDays, today } from '@/lib/days';
import { useNames } from '../names';
import { roster, units } from '../requests';
import type { Turn } from '../turns';
import type { Roster, Unit } from '../types';
import { usePhone } from '../usePhone';
import { AbsenceForm } from './AbsenceForm';
import { NowOnDuty } from './NowOnDuty';
import { ShiftForm } from './ShiftForm';
import { WeekList, WeekTable } from './WeekTable';
import { WithdrawForm } from './WithdrawForm';
import { daysOf, overlapsOf, slotsOf, unattended } from './week';
import '../organisation.css';
import './rosters.css';

/** /desk/rosters : who is on duty now, and the week of one unit. */
export function RostersPage() {
  const w = useOrganisationWords();
  const { language, name } = useNames();
  const { session, may } = useSession();
  const { unit: asked, from } = useSearch({ from: '/desk/rosters' });
  const navigate = useNavigate({ from: '/desk/rosters' });
  const { data } = useQuery(units());
  const [form, setForm] = useState<'shift' | 'absence' | null>(null);
  useTitle(w.rosters.title);

  const own = session?.user?.unit.zh;
  const unit = data && (find(data.units, asked) ?? data.units.find((one) => one.name.zh === own) ?? data.units[0]);
  const monday = mondayOf(from ?? today());
  const go = (to: string | undefined) => void navigate({ search: (s) => ({ ...s, from: to }), replace: true });
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="desk-page rosters">
      <header className="desk-head">
        <h1 className="h">{w.rosters.title}</h1>
        <div className="unit-filter">
          <UnitField
            key={unit?.code}
            label={w.rosters.unit}
            value={unit ? { id: unit.code, label: name(unit.name) } : null}
            onChange={(chosen) => chosen && void navigate({ search: (s) => ({ ...s, unit: chosen.id }) })}
          />
        </div>
        <span className="grow" />
        {may('roster-edit') && unit && (
          <>
            <button type="button" className="btn small" onClick={() => setForm('absence')}>
              {w.rosters.addAbsence}
            </button>
            <button type="button" className="btn ink small" onClick={() => setForm('shift')}>
              {w.rosters.addShift}
            </button>
          </>
        )}
      </header>
      {unit && <NowOnDuty unit={unit.code} />}
      <div className="week-bar">
        <h2 className="h s num">{w.rosters.week(day(monday, language), day(plusDays(monday, 6), language))}</h2>
        <span className="grow" />
        <button type="button" className="btn small" onClick={() => go(plusDays(monday, -7))}>
          {w.rosters.previous}
        </button>
        <button type="button" className="btn small" aria-disabled={from === undefined} onClick={() => go(undefined)}>
          {w.rosters.thisWeek}
        </button>
        <button type="button" className="btn small" onClick={() => go(plusDays(monday, 7))}>
          {w.rosters.next}
        </button>
      </div>
      {unit ? (
        <Week unit={unit} monday={monday} edits={may('roster-edit')} />
      ) : (
        <p className="empty">{w.rosters.chooseUnit}</p>
      )}
      {form === 'shift' && unit && <ShiftForm unit={unit} day={from ?? today()} onClose={() => setForm(null)} />}
      {form === 'absence' && <AbsenceForm onClose={() => setForm(null)} />}
    </div>
  );
}

const find = (all: Unit[], code: string | undefined) => all.find((one) => one.code === code);

function Week({ unit, monday, edits }: { unit: Unit; monday: string; edits: boolean }) {
  const w = useOrganisationWords();
  const Shown = usePhone() ? WeekList : WeekTable;
  const [leaving, setLeaving] = useState<Turn | null>(null);
  const [adjusting, setAdjusting] = useState(false);
  const { data, error, refetch } = useQuery(roster({ unit: unit.code, from: monday, to: plusDays(monday, 6) }));
  if (!data) return error ? <ProblemView error={error} retry={() => void refetch()} /> : <Skeleton lines={5} />;
  const slots = slotsOf(data.shifts, monday);
  if (slots.length === 0)
    return (
      <div className="empty">
        <p>{w.rosters.empty}</p>
        <p className="small quiet">{w.rosters.emptyHint}</p>
      </div>
    );
  return (
    <>
      <Warnings roster={data} monday={monday} />
      <Shown slots={slots} days={daysOf(monday)} roster={data} onWithdraw={adjusting ? setLeaving : null} />
      {edits && (
        <p>
          <button type="button" className="btn small" aria-pressed={adjusting} onClick={() => setAdjusting(!adjusting)}>
            {adjusting ? w.rosters.adjusted : w.rosters.adjust}
          </button>
        </p>
      )}
      {leaving && <WithdrawForm turn={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** Late comes before good: turns that nobody takes, and people who are in two places. */
function Warnings({ roster: seen, monday }: { roster: Roster; monday: string }) {
  const w = useOrganisationWords();
  const { language } = useNames();
  const gaps = unattended(seen, monday);
  const overlaps = overlapsOf(seen.shifts, monday);
  const name = (id: number) => seen.people.find((one) => one.id === id)?.name ?? w.rosters.hidden;
  return (
    <>
      {gaps.length > 0 && (
        <div className="notice red">
          <b>{w.rosters.gaps(gaps.length)}</b>
          <ul role="list">
            {gaps.map((gap) => (
              <li key={`${gap.shift.id}/${gap.day}`}>
                {w.rosters.gap({
                  name: name(gap.shift.person),
                  on: near(gap.from, language),
                  label: gap.shift.label ?? '',
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {overlaps.length > 0 && (
        <div className="notice earth">
          <b>{w.rosters.overlaps(overlaps.length)}</b>
          <ul role="list">
            {overlaps.map((o) => (
              <li key={`${o.person}/${o.from}`}>
                {w.rosters.overlap({
                  name: name(o.person),
                  from: near(o.from, language),
                  to: near(o.to, language),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
