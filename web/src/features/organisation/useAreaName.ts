import { useQuery } from '@tanstack/react-query';
import { useNames } from './names';
import { area as areaQuery } from './requests';

/** What an area is called; its code until that is known, or where one may not ask the map. */
export function useAreaName(code: string | null): string | null {
  const { name } = useNames();
  const { data } = useQuery({ ...areaQuery(code ?? ''), enabled: code !== null, staleTime: Infinity });
  return data ? name(data.area.name) : code;
}
