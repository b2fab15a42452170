// SPDX-License-Identifier: Apache-2.0
// The parts of the evening, read from the list on the page, and the words for a moment of it.
const fill = (text, ...values) => values.reduce((t, v, i) => t.replace(`{${i}}`, v), text);

export class Way {
  #parts;
  #base;

  constructor(items, base) {
    this.#base = base;
    this.#parts = [...items].map((li) => ({
      at: Number(li.dataset.at),
      end: Number(li.dataset.at) + Number(li.dataset.seconds),
      name: li.querySelector('b').textContent,
      side: li.dataset.side,
      who: li.dataset.who,
      picture: li.dataset.picture,
    }));
  }

  get end() { return this.#base + this.#parts.at(-1).end; }

  /** Which part a second of the file lies in: -1 before the first. */
  index(place) {
    const at = place - this.#base;
    if (at < 0) return -1;
    const found = this.#parts.findIndex((p) => at < p.end);
    return found < 0 ? this.#parts.length - 1 : found;
  }

  part(index) { return this.#parts[index]; }

  /** The second of the file where the part behind this one begins; null when it is the last. */
  after(place) {
    const next = this.#parts[this.index(place) + 1];
    return next ? this.#base + next.at : null;
  }

  left(place, words) {
    const minutes = Math.ceil((this.end - place - 30) / 60);
    return minutes < 1 ? words.last : fill(words.some, minutes);
  }

  next(place, words) {
    const index = this.index(place);
    const next = this.#parts[index + 1];
    if (!next) return words.end;
    const seconds = this.#base + next.at - place;
    if (index < 0 || seconds < 8) return fill(words.soon, '', next.name);
    if (seconds > 90) return fill(words.minutes, Math.round(seconds / 60), next.name);
    return fill(words.some, Math.max(5, Math.round(seconds / 5) * 5), next.name);
  }
}
