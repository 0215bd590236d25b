import { Link } from '@tanstack/react-router';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useSession } from '@/lib/session';

/** A name that leads to the person's page, for who may see people; null is somebody outside the asker's scope. */
export function PersonLink({ id, name }: { id: number | null; name: string | null }) {
  const w = useOrganisationWords();
  const { may } = useSession();
  if (id === null) return <span className="quiet">{w.rosters.hidden}</span>;
  return may('people-read') ? (
    <Link to="/desk/people/$id" params={{ id: String(id) }}>
      {name}
    </Link>
  ) : (
    <span>{name}</span>
  );
}
