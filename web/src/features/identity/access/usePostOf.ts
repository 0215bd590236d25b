import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { from } from '@/lib/pageData';
import { q } from '../query';
import type { Holder } from '../wire';

/** What an account is called; its username until that is known. */
export function usePostOf(username: string): string {
  const language = useLanguage();
  const { data } = useQuery(from<{ accounts: Holder[] }>(q('/api/desk/grants/accounts', { q: username })));
  const found = data?.accounts.find((a) => a.username === username);
  return found ? pick(found.post, language) : username;
}
