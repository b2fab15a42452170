// SPDX-License-Identifier: Apache-2.0
// The evenings on this device.
import { ask, canKeep, forget, list, tell } from './copies.js';
import { HOUSE } from './house.js';

const ul = document.getElementById('copies');
const none = document.getElementById('none');
const day = (time) => new Date(time).toLocaleDateString(document.documentElement.lang, { weekday: 'long', day: 'numeric', month: 'long' });

function item(copy) {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${HOUSE}/road/${copy.id}`;
  link.textContent = ul.dataset.some.replace('{0}', copy.minutes);
  const note = document.createElement('span');
  note.className = 'note';
  note.textContent = ul.dataset.until.replace('{0}', day(copy.until));
  const away = document.createElement('button');
  away.type = 'button';
  away.className = 'word';
  away.textContent = ul.dataset.remove;
  away.addEventListener('click', async () => { await forget(copy.id); show(await list()); });
  li.append(link, note, away);
  return li;
}

function show(copies) {
  ul.replaceChildren(...copies.map(item));
  none.hidden = copies.length > 0;
}

if (canKeep) {
  tell();
  show(await list());
  show(await ask(await list()));
} else none.textContent = none.dataset.plain;
