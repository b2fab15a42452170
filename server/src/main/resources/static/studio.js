// SPDX-License-Identifier: Apache-2.0
// Choosing a time: the lit button says what it keeps, and choosing a therapist shows the days at once.
const keep = document.getElementById('keep');
const lit = document.querySelector('button.lit[form="keep"]');
if (keep && lit) {
  keep.addEventListener('change', () => {
    const chosen = keep.querySelector('input[name="start"]:checked');
    if (chosen) lit.textContent = lit.dataset.said.replace('{0}', chosen.nextElementSibling.textContent);
  });
  keep.reset();
}
const who = document.getElementById('who');
if (who) {
  document.getElementById('who-show').hidden = true;
  who.addEventListener('change', () => who.requestSubmit());
}
