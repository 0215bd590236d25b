import { Link } from '@tanstack/react-router';
import { useOrganisationWords } from '@/lib/organisationWords';
import { day } from '@/lib/when';
import { useNames } from '../names';
import { mapOf } from '../requests';
import type { Unit } from '../types';
import type { Life } from './life';

/** What a unit is, apart from who is in it. */
export function UnitFacts({ unit, area, life }: { unit: Unit; area: string | null; life: Life }) {
  const w = useOrganisationWords();
  const { language } = useNames();
  const f = w.units.facts;
  return (
    <dl className="kv unit-facts">
      <dt>{f.code}</dt>
      <dd className="num">{unit.code}</dd>
      {unit.short && (
        <>
          <dt>{f.short}</dt>
          <dd>{unit.short}</dd>
        </>
      )}
      {unit.uscc && (
        <>
          <dt>{f.uscc}</dt>
          <dd className="num">{unit.uscc}</dd>
        </>
      )}
      {unit.areaCode && (
        <>
          <dt>{f.area}</dt>
          <dd>
            {area} <a href={mapOf(unit.areaCode)}>{w.units.onMap}</a>
          </dd>
        </>
      )}
      <dt>{f.since}</dt>
      <dd>{w.span(day(life.from, language), life.to ? day(life.to, language) : w.open)}</dd>
      <dt>{f.people}</dt>
      <dd>
        {unit.people === null ? (
          <span className="quiet">{w.units.peopleHidden}</span>
        ) : unit.people > 0 ? (
          <Link to="/desk/people" search={{ unit: unit.code }}>
            {w.units.seePeople(unit.people)}
          </Link>
        ) : (
          w.units.people(0)
        )}
      </dd>
    </dl>
  );
}
