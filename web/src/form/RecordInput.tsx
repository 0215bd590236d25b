import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Bilingual } from '@/lib/types';
import { Finder, type Found } from '@/ui/Finder';
import { findRecords, namedRecord } from './requests';

const MOST = 12;

/** A record of another register, found by the words in it. */
export function RecordInput(p: {
  label: ReactNode;
  register: string;
  value: unknown;
  named?: Bilingual | undefined;
  onChange: (value: unknown) => void;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const w = useRegisterWords();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Found | null>(null);
  const id = typeof p.value === 'number' || typeof p.value === 'string' ? String(p.value) : null;
  const known = chosen?.id === id ? chosen.label : p.named && pick(p.named, language);
  // A draft keeps the number only.
  const { data } = useQuery({ ...namedRecord(p.register, id ?? ''), enabled: id !== null && !known });
  const label = known ?? data?.title ?? `#${id}`;
  return (
    <Finder
      label={p.label}
      hint={p.hint}
      error={p.error}
      autoFocus={p.autoFocus ?? false}
      words={w.finder}
      placeholder={w.form.recordHint}
      value={id === null ? null : { id, label }}
      onChange={(next) => {
        if (next) setChosen(next);
        p.onChange(next ? Number(next.id) : undefined);
      }}
      find={async (text, signal) => {
        const found = await findRecords(p.register, text, MOST, signal);
        return found.map((record) => ({ id: String(record.id), label: record.title }));
      }}
    />
  );
}
