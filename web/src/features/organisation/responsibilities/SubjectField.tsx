import { useQueryClient } from '@tanstack/react-query';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Finder, type Found } from '@/ui/Finder';
import { responsibilities } from '../requests';

/** A subject: one that some row names, or a key as it is typed. `id` of the value is the key. */
export function SubjectField(p: {
  label: string;
  value: Found | null;
  onChange: (subject: Found | null) => void;
  error?: string | undefined;
  hint?: string;
  wide?: boolean;
}) {
  const w = useOrganisationWords();
  const queries = useQueryClient();
  return (
    <Finder
      {...p}
      words={w.finder}
      placeholder={w.responsibilities.subjectHint}
      find={async (text) => {
        const { responsibilities: rows } = await queries.ensureQueryData(responsibilities({}));
        const keys = [...new Set(rows.flatMap((row) => row.subject ?? []))].sort();
        const sought = text.toLowerCase();
        const found: Found[] = keys.filter((key) => key.includes(sought)).map((key) => ({ id: key, label: key }));
        return KEY.test(sought) && !keys.includes(sought) ? [...found, { id: sought, label: sought }] : found;
      }}
    />
  );
}

const KEY = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;
