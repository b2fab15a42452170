// SPDX-License-Identifier: Apache-2.0
// An evening of the two who live here: asks whether it still stands when play is pressed, for a card may have changed
// since this page was opened; and tells the house once that it began. Nothing else is told: no stop, no Hold, no end.
const sound = document.getElementById('sound');
const { begun } = document.body.dataset;
let told = false;

sound.addEventListener('playing', () => {
  if (told || sound.currentTime < Number(sound.dataset.hold)) return;
  told = true;
  fetch(begun, { method: 'POST', keepalive: true }).catch(() => { told = false; });
});

// The routine begins after a silent lead-in: who is told no has heard nothing of it.
document.getElementById('begin').addEventListener('click', async () => {
  try {
    const answer = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    if (answer.status !== 404) return;
    sound.pause();
    location.reload();
  } catch { /* a house out of reach: the sound says so itself */ }
});
