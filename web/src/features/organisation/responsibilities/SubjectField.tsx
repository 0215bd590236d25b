import { useQueryClient } from '@tanstack/react-query';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Finder, type Found } from '@/ui/Finder';
import { useNames } from '../names';
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
  const { maybe } = useNames();
  return (
    <Finder
      {...p}
      words={w.finder}
      placeholder={w.responsibilities.subjectHint}
      find={async (text) => {
        const { rows } = await queries.ensureQueryData(responsibilities({}));
        const subjects = new Map<string, Found>();
        for (const row of rows)
          if (row.subject)
            subjects.set(row.subject, {
              id: row.subject,
              label: maybe(row.subjectName) ?? row.subject,
              note: row.subjectName ? row.subject : undefined,
            });
        const sought = text.toLowerCase();
        const found = [...subjects.values()].filter(
          (one) => one.label.toLowerCase().includes(sought) || one.id.toLowerCase().includes(sought),
        );
        return KEY.test(sought) && !subjects.has(sought) ? [...found, { id: sought, label: sought }] : found;
      }}
    />
  );
}

const KEY = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;
