/** Puts what is set into an address: `q('/a', { x: 1, y: '' })` is `/a?x=1`. */
export function q(path: string, given: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(given))
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** One path segment. */
export const seg = encodeURIComponent;
