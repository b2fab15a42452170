// SPDX-License-Identifier: Apache-2.0
// Tonight: the sentence at the top says back what was chosen, and so does a fold. The card is the same for both.
import './card.js';
import { tell } from './copies.js';

const form = document.getElementById('evening');
const sentence = document.getElementById('sentence');
const other = form.querySelector('input[name="other-minutes"]');
const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`);
const said = (name) => chosen(name).dataset.said ?? chosen(name).parentElement.querySelector('b').textContent;
const fill = (text, values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
tell(); // what was played on the road, when the house was out of reach
let last = chosen('minutes') ?? form.querySelector('input[name="minutes"]');

// One length counts: while another one is written, no lamp stands beside the others.
function light() {
  const lit = chosen('minutes');
  if (lit) last = lit;
  last.checked = !other.value;
}

function length() {
  if (!other.value || !other.validity.valid) return last.dataset.said;
  return other.value === '1' ? other.dataset.one : other.dataset.said.replace('{0}', other.value);
}

function say() {
  light();
  const ritual = chosen('what').value === 'ritual';
  const text = ritual
    ? fill(sentence.dataset.ritual, [length()])
    : fill(sentence.dataset.composed, [length(), said('form'), said('setting')]);
  if (sentence.textContent !== text) sentence.textContent = text;
  for (const fold of form.querySelectorAll('[data-of]')) {
    fold.textContent = fill(fold.dataset.words, fold.dataset.of.split(' ').map(said));
  }
}

for (const kind of ['input', 'change']) {
  form.addEventListener(kind, (event) => {
    if (event.target.name === 'minutes') other.value = '';
    say();
  });
}
form.addEventListener('reset', () => setTimeout(say));
light();
