// SPDX-License-Identifier: Apache-2.0
// Tells the house once that an evening of the two who live here began to play. Nothing else is told: no stop, no Hold, no end.
const sound = document.getElementById('sound');
const { begun } = document.body.dataset;
let told = false;

sound.addEventListener('playing', () => {
  if (told || sound.currentTime < Number(sound.dataset.hold)) return;
  told = true;
  fetch(begun, { method: 'POST', keepalive: true }).catch(() => { told = false; });
});
