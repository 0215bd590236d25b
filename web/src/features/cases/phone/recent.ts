/** Kinds that one has reported lately on this phone, newest first. */
const MOST = 6;
const key = (account: string) => `hongqiao-kinds:${account}`;

export function recentKinds(account: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(account)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return []; // a browser that keeps nothing, or something else
  }
}

export function rememberKind(account: string, code: string) {
  const kinds = [code, ...recentKinds(account).filter((one) => one !== code)].slice(0, MOST);
  try {
    localStorage.setItem(key(account), JSON.stringify(kinds));
  } catch {
    // the tiles are then in the order of the list
  }
}
