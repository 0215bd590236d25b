import { useQuery } from '@tanstack/react-query';
import { useOrganisationWords } from '@/lib/organisationWords';
import { useNames } from './names';
import { subjects } from './requests';

/** What a subject is called; its key until the names are there, or where the district's pack names none. */
export function useSubjects() {
  const w = useOrganisationWords();
  const { name } = useNames();
  const { data } = useQuery(subjects());
  return (key: string | null): string => {
    if (key === null) return w.responsibilities.everything;
    const found = data?.subjects.find((one) => one.key === key);
    return found ? name(found.name) : key;
  };
}
