import type { Mapping } from '@/form/mapping';

const under = (type: string) => `hongqiao.orders.${type}`;

/** What somebody once chose for headings, on this machine; nothing where the browser keeps nothing. */
export function remembered(type: string): Mapping {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(under(type)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Mapping) : {};
  } catch {
    return {};
  }
}

export function remember(type: string, mapping: Mapping): void {
  try {
    localStorage.setItem(under(type), JSON.stringify({ ...remembered(type), ...mapping }));
  } catch {
    // Headings are then chosen again next time.
  }
}
