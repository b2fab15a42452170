// SPDX-License-Identifier: Apache-2.0
// Keeps one audio element where it belongs, by its pace, and by a jump where nothing else helps.
import { READINGS, Readings, Steering } from './sync.js';

const EVERY = 25; // ms between readings
const QUICK = 10; // the same while nothing is heard
const KEY = 'adagio-late';

/** By how many ms this device is heard late: Bluetooth is, and no page can see it. */
export const late = {
  get ms() { try { return Number(localStorage.getItem(KEY)) || 0; } catch { return 0; } },
  set ms(value) { try { localStorage.setItem(KEY, String(Math.round(value))); } catch { /* it is asked again */ } },
};

export class Follow {
  #audio;
  #where;
  #jump;
  #unheard;
  #steering = new Steering();
  #readings = new Readings();
  #turned = 0;
  #timer = 0;
  #reach = 40; // ms that a jump takes
  #jumped = false;
  #settled = 0;

  /**
   * @param audio the element
   * @param where gives, for a performance.now(), the second it belongs at; NaN when nobody knows
   * @param jump seeks to a second
   * @param unheard whether nothing is heard now
   */
  constructor(audio, { where, jump, unheard }) {
    this.#audio = audio;
    this.#where = where;
    this.#jump = jump;
    this.#unheard = unheard;
    audio.preservesPitch = false; // small steps of pace are cleaner without stretching
  }

  /** How many turns in a row it has been in place. */
  get settled() { return this.#settled; }

  /** ms ahead, as believed; null when nothing is known. */
  get error() { return this.#steering.error; }

  begin() {
    this.end();
    this.#steering = new Steering();
    this.#read();
  }

  end() {
    clearTimeout(this.#timer);
    this.#readings.clear();
    this.#settled = 0;
    this.#turned = 0;
    this.#audio.playbackRate = 1;
  }

  #read() {
    const quick = this.#unheard();
    this.#timer = setTimeout(() => this.#read(), quick ? QUICK : EVERY);
    const audio = this.#audio;
    if (audio.paused || audio.seeking || audio.readyState < 3) { this.#readings.clear(); this.#turned = 0; return; }
    const now = performance.now();
    const error = (audio.currentTime - this.#where(now)) * 1000;
    if (Number.isNaN(error)) return;
    if (this.#turned === 0) this.#turned = now;
    this.#readings.add(now, error);
    if (this.#readings.count >= READINGS) this.#turn(now, quick);
  }

  #turn(now, quick) {
    const read = this.#readings.error(now, this.#audio.playbackRate);
    if (this.#jumped) { this.#reach = Math.max(0, Math.min(400, this.#reach - read)); this.#jumped = false; }
    const act = this.#steering.turn(read, Math.max(1, now - this.#turned), quick);
    this.#settled = Math.abs(this.#steering.error ?? 99) < 10 ? this.#settled + 1 : 0;
    this.#readings.clear();
    this.#turned = now;
    if (act.seek) {
      this.#turned = 0;
      this.#jumped = true;
      this.#jump(this.#where(performance.now()) + this.#reach / 1000);
    }
    if (this.#audio.playbackRate !== act.rate) this.#audio.playbackRate = act.rate;
  }
}
