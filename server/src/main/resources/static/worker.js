// SPDX-License-Identifier: Apache-2.0
// Keeps the shell of the pages, and answers for evenings that were taken along: whole, in ranges,
// with the house far away. A copy lapses after seven days, or when the house says it is gone.
const HOUSE = new URL(registration.scope).pathname.slice(0, -1); // '' at the root, '/adagio' below another site
const SHELL = `adagio${HOUSE}-shell`; // other houses of this name keep theirs beside
const COPY = `adagio${HOUSE}-copy-`;
const ROAD = `${HOUSE}/road`;
const BOOK = [`${HOUSE}/before`, `${HOUSE}/care`]; // what a kept evening points to, and may have to be read far away
const PATIENCE = 1500; // ms for the house to say whether a copy is still good

const about = (id) => `${ROAD}/${id}/about.json`;
const idOf = (name) => name.slice(COPY.length);

async function copies() {
  return (await caches.keys()).filter((name) => name.startsWith(COPY));
}

async function isGood(id) {
  const kept = await (await caches.open(COPY + id)).match(about(id));
  if (!kept) return false;
  const { made, until } = await kept.json();
  const now = Date.now();
  return now < until && made < now + 86400000; // nor was it made in the future
}

/** Lets go of what has lapsed, and of what the house no longer knows. Silence of the house changes nothing. */
async function sweep() {
  const ids = [];
  for (const name of await copies()) {
    const cache = await caches.open(name);
    if (!(await cache.match(about(idOf(name))))) continue; // still being fetched
    if (await isGood(idOf(name))) ids.push(idOf(name)); else await caches.delete(name);
  }
  if (ids.length === 0) return;
  try {
    const answer = await fetch(`${ROAD}/still?ids=${ids.join()}`, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    const said = await answer.json();
    if (!answer.ok || said.format !== 'adagio-still/1') return;
    for (const id of ids) if (!said.still.includes(id)) await caches.delete(COPY + id);
  } catch { /* the house is far away */ }
}

async function find(request) {
  const path = new URL(request.url).pathname;
  for (const name of await copies()) {
    const answer = await (await caches.open(name)).match(path);
    if (answer && await isGood(idOf(name))) return answer;
  }
  return undefined;
}

/** A part of a kept file: Safari plays nothing without 206. */
async function part(answer, range) {
  const whole = await answer.blob();
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === undefined) return new Response(whole, { headers: answer.headers });
  const from = first === '' ? Math.max(0, whole.size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? whole.size : Math.min(whole.size, Number(last) + 1);
  const headers = { 'Content-Type': answer.headers.get('Content-Type'), 'Accept-Ranges': 'bytes' };
  if (from >= to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${whole.size}` } });
  return new Response(whole.slice(from, to), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${from}-${to - 1}/${whole.size}`, 'Content-Length': String(to - from) },
  });
}

async function media(request) {
  const kept = await find(request);
  if (!kept) return fetch(request);
  const range = request.headers.get('Range');
  return range ? part(kept, range) : kept;
}

async function page(request) {
  const path = new URL(request.url).pathname;
  if (path.startsWith(`${ROAD}/`) && path.lastIndexOf('/') === ROAD.length && path.length > ROAD.length + 1) {
    await sweep();
    const kept = await find(request);
    if (kept) return kept;
  }
  const shell = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (isOfProxy(answer)) return (await nearest(shell, path)) ?? answer;
    if ((path === ROAD || BOOK.includes(path)) && isWhole(answer)) await shell.put(path, answer.clone());
    return answer;
  } catch (far) {
    const found = await nearest(shell, path);
    if (found) return found;
    throw far;
  }
}

/** The page itself, or else the shelf. */
const nearest = async (shell, path) => (await shell.match(path)) ?? shell.match(ROAD);
const isWhole = (answer) => answer.ok && !answer.redirected;

/** Whether a proxy answers for a house that is away: what the house says itself has a policy. */
const isOfProxy = (answer) => [502, 503, 504].includes(answer.status) && !answer.headers.has('Content-Security-Policy');

/** The pages of the book that may be read without signing in, or by whoever is signed in now. */
async function fetchBook(shell) {
  for (const path of BOOK) {
    try {
      const answer = await fetch(path);
      if (isWhole(answer)) await shell.put(path, answer);
    } catch { /* it is kept when it is next opened */ }
  }
}

async function still(request) {
  return (await caches.match(new URL(request.url).pathname)) ?? fetch(request);
}

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil((async () => {
    await caches.delete(SHELL); // the pages of another version of the house
    const shell = await caches.open(SHELL);
    await shell.addAll([...SHELL_FILES, ROAD]);
    await fetchBook(shell);
  })());
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith(`${HOUSE}/static/`)) event.respondWith(still(request));
  else if (pathname.startsWith(`${HOUSE}/media/`)) event.respondWith(media(request));
  else if (request.mode === 'navigate') {
    event.respondWith(page(request));
    if (!pathname.startsWith(`${ROAD}/`)) event.waitUntil(sweep()); // every contact asks
  }
});
