import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { either, pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { useRegisterWords } from '@/lib/registerWords';
import type { Bilingual } from '@/lib/types';
import { Finder } from '@/ui/Finder';
import { units } from './requests';

const MOST = 60;

/** A unit of the district, by name or code. */
export function UnitInput(p: {
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
  const code = typeof p.value === 'string' ? p.value : null;
  const { data } = useQuery({ ...units(), enabled: code !== null });
  const name = (of: { name: { zh: string; en: string | null } }) => either(of.name.zh, of.name.en, language);
  const chosen = data?.units.find((unit) => unit.code === code);
  const label = chosen ? name(chosen) : p.named ? pick(p.named, language) : (code ?? '');
  return (
    <Finder
      label={p.label}
      hint={p.hint}
      error={p.error}
      autoFocus={p.autoFocus ?? false}
      words={w.finder}
      placeholder={w.form.unitHint}
      value={code ? { id: code, label } : null}
      onChange={(next) => p.onChange(next?.id)}
      find={async (text) => {
        const all = await queries.ensureQueryData(units());
        const sought = text.toLowerCase();
        return all.units
          .filter((unit) =>
            [unit.name.zh, unit.name.en, unit.code].some((word) => word?.toLowerCase().includes(sought)),
          )
          .slice(0, MOST)
          .map((unit) => ({ id: unit.code, label: name(unit), note: unit.code }));
      }}
    />
  );
}
