import { useOrganisationWords } from '@/lib/organisationWords';

/** Marks what is made up for a demonstration. */
export function Simulated({ when }: { when: boolean }) {
  const w = useOrganisationWords();
  return when ? <span className="tag dotted">{w.simulated}</span> : null;
}
