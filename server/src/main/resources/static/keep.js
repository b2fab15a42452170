// SPDX-License-Identifier: Apache-2.0
// "Keep this evening on this phone": everything it needs is fetched while the house is near.
import { COPY, canKeep } from './copies.js';
import { HOUSE } from './house.js';

const button = document.getElementById('take');
const said = document.getElementById('take-said');
const words = said?.dataset;

async function fetchAll(files, cache, tell) {
  let done = 0;
  for (const file of files) {
    const answer = await fetch(file, { cache: 'no-cache' });
    if (!answer.ok || answer.redirected) throw new Error(`${file} answered ${answer.status}`);
    await cache.put(file, answer);
    tell(++done / files.length);
  }
}

async function take() {
  button.disabled = true;
  let name = '';
  try {
    said.textContent = words.begin;
    await navigator.serviceWorker.register(`${HOUSE}/service-worker.js`);
    await navigator.serviceWorker.ready;
    const answer = await fetch(button.dataset.take, { method: 'POST' });
    if (!answer.ok) throw new Error(`the house answered ${answer.status}`);
    const { id, files, days, minutes } = await answer.json();
    name = COPY + id;
    const cache = await caches.open(name);
    await fetchAll(files, cache, (share) => { said.textContent = words.some.replace('{0}', Math.round(share * 100)); });
    const made = Date.now();
    const copy = { id, minutes, made, until: made + days * 86400000 };
    await cache.put(`${HOUSE}/road/${id}/about.json`, new Response(JSON.stringify(copy)));
    navigator.storage?.persist?.();
    said.textContent = words.done;
    document.getElementById('take-go').hidden = false;
  } catch {
    if (name) await caches.delete(name);
    said.textContent = words.failed;
    button.disabled = false;
  }
}

if (button) {
  if (canKeep) {
    button.hidden = false;
    button.addEventListener('click', take);
  } else said.textContent = words.plain;
}
