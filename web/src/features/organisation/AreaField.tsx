import { useOrganisationWords } from '@/lib/organisationWords';
import { Finder, type Found } from '@/ui/Finder';
import { useNames } from './names';
import { findAreas } from './requests';

/** An area, found by name or code. A whole code is taken as it stands, also where nobody may search the map. */
export function AreaField(p: {
  label: string;
  value: Found | null;
  onChange: (area: Found | null) => void;
  hint?: string;
  placeholder?: string;
  error?: string | undefined;
  wide?: boolean;
}) {
  const w = useOrganisationWords();
  const { name } = useNames();
  return (
    <Finder
      {...p}
      words={w.finder}
      placeholder={p.placeholder ?? w.form.areaHint}
      find={async (text, signal) => {
        const asIs: Found[] = CODE.test(text) ? [{ id: text, label: text }] : [];
        if (text === '') return [];
        const found = await findAreas(text, signal).catch(() => []);
        return found.length > 0
          ? found.map((area) => ({ id: area.code, label: name(area.name), note: area.code }))
          : asIs;
      }}
    />
  );
}

const CODE = /^\d{6,12}(-[A-Z]\d+)?$/i;
