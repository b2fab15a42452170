// SPDX-License-Identifier: Apache-2.0
// What may be missing without anything being lost: a lit screen, a full screen, a soft tone.
let lock = null;

export async function stayLit(yes) {
  try {
    if (yes && !lock && document.visibilityState === 'visible') {
      lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => { lock = null; });
    } else if (!yes && lock) {
      await lock.release();
    }
  } catch { lock = null; }
}

export function fullScreen(button) {
  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen().catch(() => {});
  });
}

/** A soft tone when it goes on: heard before the voice is. */
export function softTone() {
  if (document.visibilityState !== 'visible' || !window.AudioContext) return;
  try {
    const context = new AudioContext();
    const tone = new OscillatorNode(context, { frequency: 264 });
    const loud = new GainNode(context, { gain: 0 });
    loud.gain.linearRampToValueAtTime(0.06, context.currentTime + 0.25);
    loud.gain.linearRampToValueAtTime(0, context.currentTime + 1.4);
    tone.connect(loud).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 1.5);
    tone.onended = () => context.close();
  } catch { /* a missing tone is no loss */ }
}
