import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Csrf, Problem, send } from '@/lib/api';
import { useSession } from '@/lib/session';

export interface Order {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  body?: unknown;
}

/**
 * One writing request at a time. Afterwards every answer below `/api/desk` is asked again, refused or not: what a
 * change moves shows in lists, counts and other panels.
 */
export function useAct() {
  const queries = useQueryClient();
  const { session } = useSession();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: ({ csrf, order }: { csrf: Csrf; order: Order }) =>
      send<unknown>(order.method, order.url, csrf, order.body),
    onSettled: () => void queries.invalidateQueries({ predicate: (one) => isDesk(one.queryKey) }),
  });
  /** The answer; null where it was refused, and `refusal` says why. */
  const act = async <T>(order: Order): Promise<{ answer: T } | null> => {
    if (!session || isPending) return null;
    try {
      return { answer: (await mutateAsync({ csrf: session.csrf, order })) as T };
    } catch {
      return null;
    }
  };
  return { act, busy: isPending, refusal: error as unknown, forget: reset };
}

const isDesk = (key: readonly unknown[]) => String(key[0]).startsWith('/api/desk');

/** What the refusal says about this field of the form; undefined where it is about something else. */
export function faultAt(refusal: unknown, field: string, language: 'zh' | 'en'): string | undefined {
  if (!(refusal instanceof Problem) || refusal.at?.field !== field) return undefined;
  const words = refusal[language];
  return words.detail ?? words.title;
}
