// SPDX-License-Identifier: Apache-2.0
// The copies that this device has, as pages see them, and what waits to be told to the house.
import { HOUSE } from './house.js';

export const COPY = `adagio${HOUSE}-copy-`; // other houses of this name keep theirs beside
const WAITING = `adagio${HOUSE}-played`;
const PATIENCE = 1500;

/** Whether this browser keeps pages here: only where the address is https, or this machine. */
export const canKeep = isSecureContext && 'serviceWorker' in navigator && 'caches' in window;

export async function list() {
  const all = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(COPY)) continue;
    const id = name.slice(COPY.length);
    const kept = await (await caches.open(name)).match(`${HOUSE}/road/${id}/about.json`);
    if (!kept) continue;
    const copy = await kept.json();
    if (Date.now() < copy.until) all.push(copy); else await caches.delete(name);
  }
  return all.sort((a, b) => a.made - b.made);
}

export const forget = (id) => caches.delete(COPY + id);

/** Asks the house which copies are still good, and forgets the others. Its silence changes nothing. */
export async function ask(copies) {
  if (copies.length === 0) return copies;
  try {
    const ids = copies.map((each) => each.id).join();
    const answer = await fetch(`${HOUSE}/road/still?ids=${ids}`, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    const said = await answer.json();
    if (!answer.ok || said.format !== 'adagio-still/1') return copies;
    for (const copy of copies) if (!said.still.includes(copy.id)) await forget(copy.id);
    return copies.filter((copy) => said.still.includes(copy.id));
  } catch { return copies; }
}

const waiting = () => { try { return JSON.parse(localStorage.getItem(WAITING)) ?? []; } catch { return []; } };
const keep = (all) => { try { localStorage.setItem(WAITING, JSON.stringify(all)); } catch { /* then it is not told */ } };

/** A kept evening begins: that and when, and nothing of how it went. */
export function began(copy) {
  keep([...waiting(), { copy, id: crypto.randomUUID(), began: new Date().toISOString() }]);
}

/** Tells the house what it does not know yet, and whether it took any; each playing counts once there, however often it is told. */
export async function tell() {
  let told = false;
  for (const each of waiting()) {
    try {
      const body = new URLSearchParams({ id: each.id, began: each.began });
      const answer = await fetch(`${HOUSE}/road/${each.copy}/played`, { method: 'POST', body, signal: AbortSignal.timeout(5000) });
      if (answer.status >= 500) return told;
      const before = waiting().length;
      keep(waiting().filter((other) => other.id !== each.id));
      told ||= answer.ok && waiting().length < before;
    } catch { return told; }
  }
  return told;
}
