import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { When } from './requests';

/** The chosen area and the day stand in the address: a map can be sent to somebody. */
export function useMapAddress() {
  const navigate = useNavigate();
  const { code = null } = useParams({ strict: false }) as { code?: string };
  const search = useSearch({ strict: false }) as { at?: string; knownAt?: string };
  const at = search.at ?? null;
  const knownAt = search.knownAt ?? null;
  const when = useMemo<When>(() => ({ at, knownAt }), [at, knownAt]);
  const go = (toCode: string | null, to: When) =>
    void navigate({
      to: '/desk/map/{-$code}',
      params: { code: toCode ?? undefined },
      search: { ...(to.at && { at: to.at }), ...(to.knownAt && { knownAt: to.knownAt }) },
    });
  return {
    code,
    when,
    go,
    choose: (to: string | null) => go(to, when),
    see: (to: When) => go(code, to),
  };
}
