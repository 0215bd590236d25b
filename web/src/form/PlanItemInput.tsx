import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { either, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Bilingual } from '@/lib/types';
import { Finder, type Found } from '@/ui/Finder';
import { planItems } from './requests';

const MOST = 60;

/** A commitment, an action or an indicator of a plan in force, by its words or its code. */
export function PlanItemInput(p: {
  label: ReactNode;
  value: unknown;
  named?: Bilingual | undefined;
  onChange: (value: unknown) => void;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const w = useRegisterWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Found | null>(null);
  const id = typeof p.value === 'string' ? p.value : null;
  const label = chosen?.id === id ? chosen.label : p.named ? pick(p.named, language) : (id ?? '');
  return (
    <Finder
      label={p.label}
      hint={p.hint}
      error={p.error}
      autoFocus={p.autoFocus ?? false}
      words={w.finder}
      placeholder={w.form.planItemHint}
      value={id === null ? null : { id, label }}
      onChange={(next) => {
        if (next) setChosen(next);
        p.onChange(next?.id);
      }}
      find={async (text) => {
        const all = await queries.fetchQuery(planItems(queries));
        const sought = text.toLowerCase();
        return all
          .filter((item) => [item.zh, item.en, item.code].some((word) => word?.toLowerCase().includes(sought)))
          .slice(0, MOST)
          .map((item) => ({
            id: `${item.plan}/${item.code}`,
            label: either(item.zh, item.en, language),
            note: item.code,
          }));
      }}
    />
  );
}
