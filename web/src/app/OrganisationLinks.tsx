import { Link } from '@tanstack/react-router';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useMay } from '@/lib/permissions';

/** The ways to units, people, duties and rosters, as far as one may go. */
export function OrganisationLinks() {
  const w = useOrganisationWords();
  const may = useMay();
  return (
    <>
      {may('units-read') && <Link to="/desk/units">{w.nav.units}</Link>}
      {may('people-read') && <Link to="/desk/people">{w.nav.people}</Link>}
      {may('units-read') && <Link to="/desk/responsibilities">{w.nav.responsibilities}</Link>}
      {may('units-read') && <Link to="/desk/rosters">{w.nav.rosters}</Link>}
    </>
  );
}
