import { useQueryClient } from '@tanstack/react-query';
import { useOrganisationWords } from '@/lib/organisationWords';
import { Finder, type Found } from '@/ui/Finder';
import { useNames } from './names';
import { units } from './requests';
import type { Unit, Ref } from './types';

const MOST = 60;

/** A unit, chosen by name, short name or code. `id` of the value is the unit's code. */
export function UnitField(p: {
  label: string;
  value: Found | null;
  onChange: (unit: Found | null) => void;
  without?: string | undefined;
  placeholder?: string;
  hint?: string;
  error?: string | undefined;
  wide?: boolean;
  autoFocus?: boolean;
}) {
  const w = useOrganisationWords();
  const queries = useQueryClient();
  const { name } = useNames();
  const { without, ...field } = p;
  return (
    <Finder
      {...field}
      words={w.finder}
      placeholder={p.placeholder ?? w.units.searchHint}
      find={async (text) => {
        const { units: all } = await queries.ensureQueryData(units());
        return all
          .filter((unit) => unit.code !== without && fits(unit, text))
          .slice(0, MOST)
          .map((unit) => ({ id: unit.code, label: name(unit.name), note: unit.code }));
      }}
    />
  );
}

/** Whether a unit's names or code hold the text. */
export function fits(unit: Unit, text: string): boolean {
  const sought = text.trim().toLowerCase();
  return [unit.name.zh, unit.name.en, unit.short, unit.code].some((word) => word?.toLowerCase().includes(sought));
}

/** A unit as a field holds it. */
export const chosenUnit = (unit: Ref, name: string): Found => ({ id: unit.code, label: name });
