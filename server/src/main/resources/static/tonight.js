// SPDX-License-Identifier: Apache-2.0
// Tonight: the sentence at the top says back what was chosen. The card is the same for both.
import './card.js';

const form = document.getElementById('evening');
const sentence = document.getElementById('sentence');
const other = form.querySelector('input[name="other-minutes"]');
const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`);

function length() {
  if (!other.value || !other.validity.valid) return chosen('minutes').dataset.said;
  return other.value === '1' ? other.dataset.one : other.dataset.said.replace('{0}', other.value);
}

function say() {
  const ritual = chosen('what').value === 'ritual';
  const text = (ritual ? sentence.dataset.ritual : sentence.dataset.composed)
    .replace('{0}', length())
    .replace('{1}', chosen('form').dataset.said)
    .replace('{2}', chosen('setting').dataset.said);
  if (sentence.textContent !== text) sentence.textContent = text;
}

form.addEventListener('change', (event) => {
  if (event.target.name === 'minutes') other.value = '';
  say();
});
form.addEventListener('input', say);
form.addEventListener('reset', () => setTimeout(say));
