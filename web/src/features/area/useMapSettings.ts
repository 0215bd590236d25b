import { useQuery } from '@tanstack/react-query';
import { mapSettings } from './requests';

/** Tianditu's key if the server has one set; none otherwise, and none while the server does not know the question. */
export function useTiandituKey(open = false): string | null {
  const { data } = useQuery({ ...mapSettings(open), staleTime: Infinity });
  return data?.tiandituKey ?? null;
}
