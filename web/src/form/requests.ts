import { get } from '@/lib/api';
import { from } from '@/lib/pageData';

/** What a value may name: areas, units, records. */
const id = encodeURIComponent;

interface Named {
  code: string;
  name: { zh: string; en: string | null };
}
interface NamedRecord {
  id: number;
  title: string;
}

export const findAreas = (q: string, signal: AbortSignal) =>
  get<{ areas: (Named & { kind: string })[] }>(`/api/desk/areas/search?q=${id(q)}`, signal).then(
    (found) => found.areas,
  );
export const area = (code: string) => from<{ area: Named }>(`/api/desk/areas/${id(code)}`);
export const units = () => from<{ units: Named[] }>('/api/desk/units');
export const namedRecord = (register: string, record: string) =>
  from<NamedRecord>(`/api/desk/registers/${id(register)}/records/${record}`);
export const findRecords = (register: string, q: string, most: number, signal: AbortSignal) => {
  const asked = new URLSearchParams(q === '' ? {} : { q });
  asked.set('limit', String(most));
  return get<{ records: NamedRecord[] }>(`/api/desk/registers/${id(register)}/records?${asked}`, signal).then(
    (found) => found.records,
  );
};
