// SPDX-License-Identifier: Apache-2.0
// The body with the way of the hands for one part, cut to where the hands are.
const MARKS = '.way, .palm, .ring, .dot, .tip, .tick';
const LEAST = 330; // units of the drawing; a body is 900 tall
const kept = new Map();

async function drawing(address) {
  if (!kept.has(address)) {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    kept.set(address, await answer.text());
  }
  return new DOMParser().parseFromString(kept.get(address), 'image/svg+xml').documentElement;
}

function cut(svg) {
  const [x, y, w, h] = svg.getAttribute('viewBox').split(/\s+/).map(Number);
  const boxes = [...svg.querySelectorAll(MARKS)].map((m) => m.getBBox());
  if (boxes.length === 0) return;
  const left = Math.min(...boxes.map((b) => b.x)), right = Math.max(...boxes.map((b) => b.x + b.width));
  const top = Math.min(...boxes.map((b) => b.y)), bottom = Math.max(...boxes.map((b) => b.y + b.height));
  const tall = Math.min(h, Math.max(LEAST, (bottom - top) * 1.35));
  const wide = Math.min(w, Math.max(tall, (right - left) * 1.2));
  const within = (middle, size, from, all) => Math.min(Math.max(middle - size / 2, from), from + all - size);
  svg.setAttribute('viewBox', [within((left + right) / 2, wide, x, w), within((top + bottom) / 2, tall, y, h), wide, tall].join(' '));
}

export class Picture {
  #box;
  #address = '';

  constructor(box) { this.#box = box; }

  async show(address) {
    if (address === this.#address) return;
    this.#address = address;
    let svg = null;
    try { svg = address ? await drawing(address) : null; } catch { /* the words say it too */ }
    if (address !== this.#address) return;
    this.#box.replaceChildren();
    if (!svg) return;
    svg.removeAttribute('role');
    this.#box.append(document.importNode(svg, true));
    const here = this.#box.firstElementChild;
    here.querySelector('title')?.remove();
    here.removeAttribute('aria-labelledby');
    cut(here);
    for (const way of here.querySelectorAll('.way')) {
      const light = way.cloneNode();
      light.setAttribute('class', 'moving');
      light.setAttribute('pathLength', '100');
      way.after(light);
    }
  }
}
