import { sectionsOf } from '@/form/fields';
import type { Values } from '@/form/types';
import type { Place } from '../triage/requests';
import type { CaseType } from '../types';

/** Only what stands in a section is asked when a case is opened; the rest belongs to its steps. */
export function asked(of: CaseType): CaseType {
  const keys = new Set(sectionsOf(of).flatMap((section) => (section.place >= 0 ? section.fields : [])));
  return keys.size === 0 ? of : { ...of, fields: of.fields.filter((field) => keys.has(field.key)) };
}

/** The fields that say where it is. */
export const placedBy = (of: CaseType) => ({
  area: of.fields.find((field) => field.kind === 'AREA')?.key,
  point: of.fields.find((field) => field.kind === 'POINT')?.key,
});

/** Only what is known of a place; an area that it does not tell stays as it was. */
export function filledFrom(place: Place, to: { area: string | undefined; point: string | undefined }): Values {
  return {
    ...(to.area && place.area ? { [to.area]: place.area.code } : {}),
    ...(to.point && place.lon !== null && place.lat !== null ? { [to.point]: { lon: place.lon, lat: place.lat } } : {}),
  };
}
