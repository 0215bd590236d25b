import { useOrganisationWords } from '@/lib/organisationWords';
import { Finder, type Found } from '@/ui/Finder';
import { useNames } from './names';
import { findPeople } from './requests';

/** A person in the asker's scope, found by name or staff number. `id` of the value is the person's id. */
export function PersonField(p: {
  label: string;
  value: Found | null;
  onChange: (person: Found | null) => void;
  error?: string | undefined;
  wide?: boolean;
  autoFocus?: boolean;
}) {
  const w = useOrganisationWords();
  const { name } = useNames();
  return (
    <Finder
      {...p}
      words={w.finder}
      placeholder={w.people.searchHint}
      find={async (text, signal) =>
        (await findPeople(text, signal)).map((person) => ({
          id: String(person.id),
          label: person.name,
          note: `${person.staffNo} ${name(person.unit.name)}`,
        }))
      }
    />
  );
}
