// SPDX-License-Identifier: Apache-2.0
// What the page says and does about a second device: nothing at all when there is none.
import { Together } from './together.js';
import { Clicks } from './clicks.js';

const $ = (id) => document.getElementById(id);

export class Company {
  #sound;
  #together = null;
  #second;
  /** What the page does when the other device asks for gentler hands. */
  onGentler = () => {};

  constructor(audio, sound) {
    this.#sound = sound;
    this.#second = audio.dataset.role === 'second';
    if (!audio.dataset.link) return;
    const together = this.#together = new Together(audio, sound);
    window.adagioTogether = together; // for who measures
    together.addEventListener('devices', () => this.#say());
    together.addEventListener('changed', () => { if (sound.state === 'ready') location.reload(); });
    together.link.addEventListener('gentler', () => { if (sound.state === 'playing') this.onGentler(); });
    sound.addEventListener('state', () => this.#say());
    new Clicks(together.link, sound);
    this.#say();
  }

  /** The one button of the ready page: play, or wait for the other one to press it. */
  begin() {
    if (!this.#second || this.#sound.together() !== null || this.#sound.joined) return this.#sound.start();
    this.#together?.comeIn();
    return this.#sound.join().then(() => this.#say());
  }

  gentler() { this.#together?.link.send({ is: 'gentler' }); }

  #say() {
    const line = $('company');
    if (!line || !this.#together) return;
    const words = line.dataset;
    const both = this.#together.devices > 1;
    const going = this.#together.link.stand?.state === 'playing';
    const text = !this.#second ? (both ? words.both : words.alone)
      : going ? words.going : this.#sound.joined ? words.waits : words.joins;
    if (line.textContent !== text) line.textContent = text;
    if (this.#second) $('begin').hidden = this.#sound.joined && !going;
  }
}
