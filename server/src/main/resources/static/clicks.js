// SPDX-License-Identifier: Apache-2.0
// Some headphones are late, and no page can see it. A click every second, on both devices at once:
// whoever hears theirs late moves the slider until there is one click. Kept on this device alone.
import { Follow, late } from './follow.js';

const RATE = 8000;
const SECONDS = 60;
const $ = (id) => document.getElementById(id);

/** A minute of soft clicks as a WAV, made here. */
function minute() {
  const samples = SECONDS * RATE;
  const bytes = new DataView(new ArrayBuffer(44 + 2 * samples));
  const word = (at, text) => [...text].forEach((c, i) => bytes.setUint8(at + i, c.charCodeAt(0)));
  word(0, 'RIFF'); bytes.setUint32(4, 36 + 2 * samples, true); word(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true); bytes.setUint16(20, 1, true); bytes.setUint16(22, 1, true);
  bytes.setUint32(24, RATE, true); bytes.setUint32(28, 2 * RATE, true);
  bytes.setUint16(32, 2, true); bytes.setUint16(34, 16, true);
  word(36, 'data'); bytes.setUint32(40, 2 * samples, true);
  for (let second = 0; second < SECONDS; second++) {
    for (let i = 0; i < 240; i++) {
      const swell = Math.sin(Math.PI * i / 240) * Math.exp(-i / 60);
      bytes.setInt16(44 + 2 * (second * RATE + i), 12000 * swell * Math.sin(2 * Math.PI * 880 * i / RATE), true);
    }
  }
  return new Blob([bytes.buffer], { type: 'audio/wav' });
}

export class Clicks {
  #link;
  #audio = null;
  #follow = null;

  constructor(link, sound) {
    this.#link = link;
    const slider = $('late'), button = $('clicks');
    if (!slider || !button) return;
    slider.value = String(late.ms);
    this.#say(slider);
    slider.addEventListener('input', () => { late.ms = Number(slider.value); this.#say(slider); });
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      if (on) this.#begin(); else this.#end();
    });
    sound.addEventListener('state', () => { button.setAttribute('aria-pressed', 'false'); this.#end(); });
  }

  #say(slider) {
    const said = $('late-said');
    const words = said.dataset;
    said.textContent = late.ms === 0 ? words.none : (late.ms > 0 ? words.late : words.early).replace('{0}', Math.abs(late.ms));
    slider.setAttribute('aria-valuetext', said.textContent);
  }

  // The click that belongs to now is where the house's clock is in its minute.
  #where(local) {
    const { clock } = this.#link;
    if (!clock.ready) return NaN;
    const place = ((clock.at(local) + late.ms) / 1000) % SECONDS;
    const apart = this.#audio.currentTime - place;
    return place + (apart > SECONDS / 2 ? SECONDS : apart < -SECONDS / 2 ? -SECONDS : 0);
  }

  async #begin() {
    this.#audio ??= new Audio(URL.createObjectURL(minute()));
    const audio = this.#audio;
    audio.loop = true;
    this.#follow ??= new Follow(audio, {
      where: (local) => this.#where(local),
      jump: (place) => { audio.currentTime = ((place % SECONDS) + SECONDS) % SECONDS; },
      unheard: () => false,
    });
    try { await audio.play(); } catch { return; }
    this.#follow.begin();
  }

  #end() {
    this.#follow?.end();
    this.#audio?.pause();
  }
}
