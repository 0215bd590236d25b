import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { q } from '../query';
import type { Holder } from '../wire';

/** What an account is called; its username until that is known. Empty for none. */
export function usePostOf(username: string | undefined): string {
  const language = useLanguage();
  const { data } = useQuery({
    ...from<{ accounts: Holder[] }>(q('/api/desk/grants/accounts', { q: username })),
    enabled: username !== undefined,
  });
  const found = data?.accounts.find((a) => a.username === username);
  return found ? pick(found.post, language) : (username ?? '');
}
