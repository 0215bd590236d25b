import { useEffect } from 'react';
import { useMessages } from '@/lib/i18n';

/** Names the tab; the plain brand when there is nothing to name. */
export function useTitle(page: string | undefined): void {
  const m = useMessages();
  useEffect(() => {
    document.title = page ? m.titleOf(page) : m.brand;
  }, [m, page]);
}
