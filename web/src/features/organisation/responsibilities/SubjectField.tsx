import { useQueryClient } from '@tanstack/react-query';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Finder, type Found } from '@/ui/Finder';
import { useNames } from '../names';
import { responsibilities, subjects } from '../requests';
import type { Name, Subject } from '../types';

/** A subject: one that has a name, one that some row has, or a key as it is typed. `id` of the value is the key. */
export function SubjectField(p: {
  label: string;
  value: Found | null;
  onChange: (subject: Found | null) => void;
  error?: string | undefined;
  hint?: string;
  wide?: boolean;
}) {
  const w = useOrganisationWords();
  const { name } = useNames();
  const queries = useQueryClient();
  return (
    <Finder
      {...p}
      words={w.finder}
      placeholder={w.responsibilities.subjectHint}
      find={async (text) => {
        const [rows, named] = await Promise.all([
          queries.ensureQueryData(responsibilities({})),
          queries.ensureQueryData(subjects()),
        ]);
        const keys = [
          ...new Set([
            ...named.subjects.map((one) => one.key),
            ...rows.responsibilities.flatMap((row) => row.subject ?? []),
          ]),
        ];
        const sought = text.toLowerCase();
        const found: Found[] = keys
          .map((key) => ({ id: key, label: labelOf(named.subjects, key, name), note: key }))
          .filter((one) => one.id.includes(sought) || one.label.toLowerCase().includes(sought));
        return KEY.test(sought) && !keys.includes(sought) ? [...found, { id: sought, label: sought }] : found;
      }}
    />
  );
}

const KEY = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

function labelOf(named: readonly Subject[], key: string, name: (of: Name) => string): string {
  const subject = named.find((one) => one.key === key);
  return subject ? name(subject.name) : key;
}
