/**
 * Keeps the phone's pages and what they last showed, for when there is no network. Its scope is /m: no other page is touched.
 * What is kept of the desk's answers belongs to one account: it goes as soon as another one, or none, is signed in.
 */
const SHELL = 'hongqiao-shell-1';
const DATA = 'hongqiao-data-1';
const PAGE = '/m';
/** A working day: what is older is not shown any more. */
const KEPT_MS = 16 * 3_600_000;
/** A page with something kept to show does not wait longer for a network that is hardly there. */
const PATIENCE_MS = 6_000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

async function keepShell() {
  const shell = await caches.open(SHELL);
  const page = await fetch(PAGE, { credentials: 'same-origin' });
  if (!page.ok) throw new Error(`no page: ${page.status}`);
  const html = await page.clone().text();
  await shell.put(PAGE, page);
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)].map((match) => match[1]);
  await shell.addAll([...new Set(named)]);
}

self.addEventListener('message', (event) => {
  const { keep } = event.data ?? {};
  if (Array.isArray(keep)) event.waitUntil(keepAssets(keep));
});

/** What the pages need now; what an older version needed goes. */
async function keepAssets(urls) {
  const shell = await caches.open(SHELL);
  const kept = (await shell.keys()).map((request) => new URL(request.url).pathname);
  await Promise.all(urls.filter((url) => !kept.includes(url)).map((url) => shell.add(url).catch(() => undefined)));
  const html = (await (await shell.match(PAGE))?.text()) ?? '';
  await Promise.all(
    kept
      .filter((url) => url.startsWith('/assets/') && !urls.includes(url) && !html.includes(url))
      .map((url) => shell.delete(url)),
  );
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (/^\/[\w-]+\.(js|svg)$/.test(url.pathname)) event.respondWith(freshOr(SHELL, request, null));
  else if (isKept(url.pathname)) event.respondWith(freshOr(DATA, request, event.clientId));
});

/** Lists, cases, their types, who one is; small pictures, and no file as it was sent. */
function isKept(path) {
  if (path === '/api/session' || path === '/api/desk/me' || path.startsWith('/api/desk/case-types')) return true;
  if (!path.startsWith('/api/desk/cases')) return false;
  return !path.includes('/files/') || path.endsWith('/thumbnail');
}

/** Every page of the phone is the same one; which it is, its address says. */
async function page(request) {
  const shell = await caches.open(SHELL);
  try {
    const response = await withPatience(fetch(request));
    if (response.ok && new URL(request.url).pathname.startsWith(PAGE)) await shell.put(PAGE, response.clone());
    return response;
  } catch (away) {
    const kept = await shell.match(PAGE);
    if (kept) return kept;
    throw away;
  }
}

async function asset(request) {
  const shell = await caches.open(SHELL);
  return (await shell.match(request)) ?? fetch(request);
}

async function freshOr(store, request, client) {
  const cache = await caches.open(store);
  const found = await cache.match(request);
  const kept = found && (store === SHELL || Date.now() - new Date(found.headers.get('date')) < KEPT_MS) ? found : null;
  try {
    const asked = fetch(request);
    const response = await (kept ? withPatience(asked) : asked);
    if (response.ok) await put(cache, request, response.clone());
    if (client) await tell(client, null);
    return response;
  } catch (away) {
    if (!kept) throw away;
    if (client) await tell(client, kept.headers.get('date') ?? '');
    return kept;
  }
}

async function put(cache, request, response) {
  if (new URL(request.url).pathname === '/api/session') {
    const before = await whose(await cache.match('/api/session'));
    const now = await whose(response.clone());
    // The list of one must not show under another's name, nor under nobody's.
    if (before !== now) await Promise.all((await cache.keys()).map((key) => cache.delete(key)));
  }
  await cache.put(request, response);
}

async function whose(response) {
  return (await response?.clone().json())?.user?.username ?? null;
}

async function tell(client, kept) {
  const page = await self.clients.get(client);
  page?.postMessage({ kept: kept ? new Date(kept).toISOString() : kept });
}

function withPatience(asked) {
  return Promise.race([
    asked,
    new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), PATIENCE_MS)),
  ]);
}
