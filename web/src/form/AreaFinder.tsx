import { type ReactNode, useState } from 'react';
import { useLanguage } from '@/lib/i18n';
import { either } from '@/lib/api';
import { useRegisterWords } from '@/lib/registerWords';
import { Finder, type Found } from '@/ui/Finder';
import { findAreas } from './requests';

const CODE = /^\d{6,12}(-[A-Z]\d+)?$/i;

/** An area by name or code. A whole code is taken as it stands, also where nobody may search the map. */
export function AreaFinder(p: {
  label: ReactNode;
  value: Found | null;
  onChange: (value: Found | null) => void;
  placeholder?: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Only areas of this level: street, community, grid. */
  level?: string | null;
  autoFocus?: boolean;
}) {
  const w = useRegisterWords();
  const language = useLanguage();
  const { level, ...field } = p;
  // Whoever holds the value knows its code only.
  const [chosen, setChosen] = useState<Found | null>(null);
  return (
    <Finder
      {...field}
      value={chosen?.id === p.value?.id ? chosen : p.value}
      onChange={(next) => {
        setChosen(next);
        p.onChange(next);
      }}
      words={w.finder}
      placeholder={p.placeholder ?? w.form.areaHint}
      find={async (text, signal) => {
        if (text === '') return [];
        const found = await findAreas(text, signal).catch(() => []);
        const fitting = found.filter((area) => !level || area.kind.toLowerCase() === level);
        if (fitting.length === 0 && CODE.test(text)) return [{ id: text, label: text }];
        return fitting.map((area) => ({
          id: area.code,
          label: either(area.name.zh, area.name.en, language),
          note: area.code,
        }));
      }}
    />
  );
}
