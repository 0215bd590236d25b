import { useQuery } from '@tanstack/react-query';
import { pick } from '@/lib/api';
import { useLanguage } from '@/lib/i18n';
import { roles } from '../requests';

/** The name of a role by its key; the key itself until the catalogue is here, or where it is gone. */
export function useRoleNames(): (key: string) => string {
  const language = useLanguage();
  const { data } = useQuery({ ...roles(), staleTime: 300_000 });
  return (key) => {
    const role = data?.roles.find((r) => r.key === key);
    return role ? pick(role.name, language) : key;
  };
}
