import { pick } from '@/lib/api';
import { useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import { type Option, Picker } from '../Picker';
import { q } from '../query';
import type { Place } from '../wire';

/** A unit or an area by name or code. Asks the grants' own list: the security officer sees no daily pages. */
export function PlacePicker(p: {
  kind: 'UNITS' | 'AREAS';
  chosen: Option | null;
  onChange: (place: Option | null) => void;
  error?: string | undefined;
}) {
  const w = useOfficersWords();
  const language = useLanguage();
  return (
    <Picker<{ places: Place[] }>
      label={p.kind === 'UNITS' ? w.grants.unit : w.grants.area}
      url={(typed) => q('/api/desk/grants/places', { kind: p.kind, q: typed })}
      read={(answer) => answer.places.map((at) => ({ key: at.code, words: pick(at.name, language), more: at.code }))}
      chosen={p.chosen}
      onChange={p.onChange}
      hint={w.grants.placeHint}
      error={p.error}
    />
  );
}
