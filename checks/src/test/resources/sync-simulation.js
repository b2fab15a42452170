// SPDX-License-Identifier: Apache-2.0
// Two devices in virtual time: what static/sync.js makes of a network with jitter, of clocks that
// drift, of a sound whose clock drifts too and is read with noise. The same seed, the same figures.

function seeded(seed) { // mulberry32
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Device {
  constructor(random, net, ppm) {
    this.random = random;
    this.net = net;
    this.clock = new Clock();
    this.steering = new Steering();
    this.readings = new Readings();
    this.own = 1 + ppm.clock * 1e-6; // its clock's pace
    this.sound = 1 + ppm.sound * 1e-6; // its sound's pace
    this.origin = random() * 1e6;
    this.position = 20 - random() * 170; // it begins late, or a little early
    this.rate = 1;
    this.sent = 0;
    this.nextPing = 0;
    this.nextRead = 0;
    this.pending = [];
    this.stalled = 0;
  }

  local(real) { return this.origin + real * this.own; }

  way() { return this.net.way * (1 + this.net.jitter * (2 * this.random() - 1)); }

  step(real) {
    if (this.stalled > 0) this.stalled--;
    else this.position += this.rate * this.sound;
    if (real >= this.nextPing) {
      const out = this.way(), back = this.way();
      this.pending.push({ at: real + out + back, sent: this.local(real), answered: real + out });
      this.sent++;
      this.nextPing = real + (this.sent < BURST ? 50 : this.sent < SOON ? 250 : 1000);
    }
    this.pending = this.pending.filter((ping) => {
      if (ping.at > real) return true;
      this.clock.add(ping.sent, ping.answered, this.local(real));
      return false;
    });
    if (real >= this.nextRead && this.clock.ready) this.read(real);
  }

  read(real) {
    const quick = real < 3000;
    this.nextRead = real + (quick ? 10 : 25);
    const noise = this.random() < 0.05 ? -20 * this.random() : 8 * this.random() - 4;
    const now = this.local(real);
    this.readings.add(now, this.position + noise - this.clock.at(now));
    if (this.readings.count < READINGS) return;
    const span = READINGS * (quick ? 10 : 25);
    const act = this.steering.turn(this.readings.error(now, this.rate), span, quick);
    if (act.seek) {
      this.position = this.clock.at(now);
      this.stalled = Math.round(15 + 30 * this.random());
    }
    this.rate = act.rate;
    this.readings.clear();
  }
}

function simulate(seed, net, minutes) {
  const random = seeded(seed);
  const ppm = () => ({ clock: 60 * (2 * random() - 1), sound: 60 * (2 * random() - 1) });
  const a = new Device(random, net, { clock: 60, sound: ppm().sound });
  const b = new Device(random, net, { clock: -60 * random(), sound: ppm().sound });
  const apart = [];
  let within = 0, altered = 0;
  const end = minutes * 60000;
  for (let real = 0; real < end; real++) {
    a.step(real);
    b.step(real);
    if (real % 50) continue;
    const error = Math.abs(a.position - b.position);
    if (real < 10000 && error >= 10) within = real;
    if (real >= 3000) { apart.push(error); if (a.rate !== 1) altered++; }
  }
  apart.sort((x, y) => x - y);
  return {
    median: apart[apart.length >> 1],
    p95: apart[Math.floor(apart.length * 0.95)],
    max: apart.at(-1),
    within: within / 1000,
    altered: altered / apart.length,
  };
}

function simulateAll(seeds, net, minutes) {
  const all = [];
  for (let seed = 1; seed <= seeds; seed++) all.push(simulate(seed, net, minutes));
  const worst = (what) => Math.max(...all.map((each) => each[what]));
  return { all, median: worst('median'), p95: worst('p95'), max: worst('max'), within: worst('within') };
}
