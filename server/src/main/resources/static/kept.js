// SPDX-License-Identifier: Apache-2.0
// A kept evening asks both again, each alone. Nothing of it is stored or sent, and whoever answers
// second sees the same page whatever the first one said.
import { ask, began, list, tell } from './copies.js';

const $ = (id) => document.getElementById(id);
const id = location.pathname.split('/').at(-1);
const audio = $('sound');
const rooms = ['ask-one', 'ask-two', 'another', 'gone', 'ready'];
let first = false;

function open(room) {
  for (const each of rooms) $(each).hidden = each !== room;
  $(room).querySelector('h1').focus({ preventScroll: true });
  scrollTo(0, 0);
}

async function decide(second) {
  const both = first && second;
  first = false;
  const good = (await ask(await list())).some((copy) => copy.id === id); // whatever they said, it takes the same time
  open(!both ? 'another' : good ? 'ready' : 'gone');
}

if (audio.dataset.role === 'kept') {
  for (const button of document.querySelectorAll('[data-one]')) {
    button.addEventListener('click', () => { first = button.dataset.one === 'yes'; open('ask-two'); });
    button.disabled = false; // before this nobody would hear the answer
  }
  for (const button of document.querySelectorAll('[data-two]')) {
    button.addEventListener('click', () => decide(button.dataset.two === 'yes'));
  }
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  if (audio.dataset.diary === 'true') audio.addEventListener('playing', () => began(id), { once: true });
  audio.addEventListener('ended', () => tell());
  list().then(ask).then((good) => { if (!good.some((copy) => copy.id === id)) open('gone'); });
  tell();
}
