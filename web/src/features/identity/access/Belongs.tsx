import { pick } from '@/lib/api';
import { useIdentityWords, useOfficersWords } from '@/lib/identityWords';
import { useLanguage } from '@/lib/i18n';
import type { PermissionTitle, SeenRecord } from '../wire';

/** What decides about a record: the permission it needs, the units and areas it belongs to. */
export function Belongs({ record, permission }: { record: SeenRecord; permission: PermissionTitle }) {
  const w = useOfficersWords();
  const i = useIdentityWords();
  const language = useLanguage();
  const places = [...record.units, ...record.areas];
  return (
    <p className="mid">
      {w.access.needs(pick(permission.title, language))} · {w.access.belongs}{' '}
      {places.length === 0 ? w.access.free : places.map((at) => `${pick(at.name, language)} ${at.code}`).join(i.and)}
    </p>
  );
}
