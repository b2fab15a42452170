// SPDX-License-Identifier: Apache-2.0
// One clock for two devices, and what a device does to keep to it. Arithmetic alone: no timers, no
// page. All times are milliseconds.

const MEMORY = 300000; // pings older than this say nothing about now
const BEST = 0.7; // this share of them, by round trip
const ASIDE = 1.5; // ms a ping may be off though its round trip was the shortest
const HOLDS = 0.5; // ms of room that the line's skew is worth
const SKEW = 100e-6; // clocks of phones run this far apart at most, about

export const BURST = 12; // pings at the beginning, as fast as they come back
export const SOON = 32; // pings, a quarter of a second apart until there are so many; then one a second
export const READINGS = 20; // of currentTime for one decision

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The house's clock, as this device sees it: a weighted line through the best pings. */
export class Clock {
  #pings = [];
  #line = null;

  get ready() { return this.#pings.length >= 3; }

  get pings() { return this.#pings.length; }

  /** One ping: sent and received by the device's own clock, answered by the house's. */
  add(sent, answered, received) {
    const trip = received - sent;
    if (!(trip >= 0) || trip > 5000) return;
    this.#pings.push({ at: (sent + received) / 2, offset: answered - (sent + received) / 2, trip });
    const old = received - MEMORY;
    while (this.#pings.length > BURST && this.#pings[0].at < old) this.#pings.shift();
    this.#line = null;
  }

  /** What the house's clock says when the device's own says `local`. */
  at(local) {
    const { from, offset, skew } = this.#line ??= this.#fit();
    return local + offset + skew * (local - from);
  }

  // The skew first: a weighted line through the best pings. A ping's two ways may differ by what it
  // took longer than the shortest one: that far its offset may be off, and no further. The skew is
  // held near zero until the pings know better. Then the offset: no way can be shorter than the
  // shortest, so the pings that were least held up on either way are walls, and it is between them.
  // The skew that leaves the most room between the walls is the truest.
  #fit() {
    const sorted = [...this.#pings].sort((a, b) => a.trip - b.trip);
    const best = sorted.slice(0, Math.max(3, Math.ceil(sorted.length * BEST)));
    const from = this.#pings.at(-1).at;
    const line = this.#skew(best, from);
    let low = line.skew - 2 * line.doubt, high = line.skew + 2 * line.doubt;
    while (high - low > 2e-7) {
      const third = (high - low) / 3;
      if (this.#room(low + third, from, line) < this.#room(high - third, from, line)) low += third;
      else high -= third;
    }
    const skew = (low + high) / 2;
    const { above, below } = this.#walls(skew, from);
    return { from, offset: (above + below) / 2, skew };
  }

  #walls(skew, from) {
    let above = Infinity, below = -Infinity;
    for (const ping of this.#pings) {
      const middle = ping.offset - skew * (ping.at - from);
      above = Math.min(above, middle + ping.trip / 2);
      below = Math.max(below, middle - ping.trip / 2);
    }
    return { above, below };
  }

  #room(skew, from, line) {
    const { above, below } = this.#walls(skew, from);
    const aside = (skew - line.skew) / line.doubt;
    return above - below - HOLDS * aside * aside;
  }

  #skew(best, from) {
    let w = 0, x = 0, y = 0;
    for (const ping of best) {
      const aside = (ping.trip - best[0].trip) / 2 + ASIDE;
      ping.weight = 1 / (aside * aside);
      w += ping.weight;
      x += ping.weight * (ping.at - from);
      y += ping.weight * ping.offset;
    }
    let xx = 1 / (SKEW * SKEW), xy = 0;
    for (const ping of best) {
      const far = ping.at - from - x / w;
      xx += ping.weight * far * far;
      xy += ping.weight * far * (ping.offset - y / w);
    }
    return { skew: xy / xx, doubt: 1 / Math.sqrt(xx) };
  }
}

const SEEK = 400; // ms of error above which it jumps
const SEEK_UNHEARD = 60; // ms, as long as nothing is heard, and not over and over
const FAR = 20; // ms of error above which it may run faster
const NEAR = 0.5; // ms of error that is let be
const LEAST = 0.002; // browsers play rates nearer to 1 as 1, though their clock says otherwise
const TRUST = 0.25; // how much of a new reading is believed, once it is in place
const DRIFT = 0.01; // how much of it is laid to a lasting drift

/**
 * What to do about an error: a rate to play at until the next turn, or a jump. The rate answers the
 * error (P) and the drift that errors have in common, the pace of the sound's own clock (I).
 */
export class Steering {
  #error = null; // ms ahead, as believed
  #drift = 0; // ms of error each ms
  #rate = 1;
  #jumps = 0; // while nothing is heard

  /** ms ahead, as believed; null before the first reading. */
  get error() { return this.#error; }

  /**
   * @param read ms by which the sound is ahead, negative when it is late
   * @param span ms since the last turn, and until the next
   * @param unheard whether nothing sounds now: in the lead-in, or because it is muted until it is in place
   */
  turn(read, span, unheard) {
    this.#believe(read, span);
    const error = this.#error;
    const size = Math.abs(error);
    if (!unheard) this.#jumps = 0;
    if (size > SEEK || (unheard && size > SEEK_UNHEARD && this.#jumps < 3)) {
      this.#jumps++;
      this.#error = null;
      this.#rate = 1;
      return { seek: true, rate: 1 };
    }
    const most = unheard ? 0.05 : size > FAR ? 0.03 : 0.005;
    const pull = Math.min(most, size / span);
    this.#rate = size < NEAR ? 1 : 1 - Math.sign(error) * Math.max(LEAST, pull);
    return { seek: false, rate: this.#rate };
  }

  // What was believed went on at the rate that was asked for, and with the drift.
  #believe(read, span) {
    if (this.#error === null) { this.#error = read; return; }
    const awaited = this.#error + (this.#rate - 1 + this.#drift) * span;
    const news = read - awaited;
    const near = Math.abs(news) < 6;
    this.#error = awaited + (near ? TRUST : 1) * news;
    if (near) this.#drift = Math.max(-2e-4, Math.min(2e-4, this.#drift + DRIFT * news / span));
  }
}

/** Readings of where a sound is, against where it belongs; the median of them is its error. */
export class Readings {
  #errors = [];

  /** @param local when it was read; @param error ms ahead */
  add(local, error) { this.#errors.push({ local, error }); }

  get count() { return this.#errors.length; }

  /** The error now: what was read earlier went on at the rate since. */
  error(now, rate) {
    return median(this.#errors.map((each) => each.error + (rate - 1) * (now - each.local)));
  }

  clear() { this.#errors = []; }
}
