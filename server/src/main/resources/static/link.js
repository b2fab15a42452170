// SPDX-License-Identifier: Apache-2.0
// The line between this device and the house while two devices play together: the house's clock,
// and where the two stand. It comes back by itself; what it brings back is decided elsewhere.
import { BURST, Clock, SOON } from './sync.js';

const GAPS = { burst: 50, soon: 250, steady: 1000 }; // ms between pings
const AGAIN = [500, 1000, 2000, 4000, 8000]; // ms until it tries again

export class Link extends EventTarget {
  #path;
  #socket = null;
  #tries = 0;
  #sent = 0;
  #timer = 0;
  clock = new Clock();
  stand = null;
  devices = 0;

  constructor(path) {
    super();
    this.#path = path;
    this.#open();
    addEventListener('online', () => { if (!this.here) this.#retry(0); });
  }

  /** Whether the house hears this device. */
  get here() { return this.#socket?.readyState === WebSocket.OPEN; }

  /** The house's clock now, ms; NaN until it is known. */
  get now() { return this.clock.ready ? this.clock.at(performance.now()) : NaN; }

  /** Lets go of the line and takes it up again, as a change of network does. */
  drop(after = 1000) {
    const socket = this.#socket;
    this.#socket = null;
    socket.close();
    this.#lost(after);
  }

  send(act) { if (this.here) this.#socket.send(JSON.stringify(act)); }

  #open() {
    const address = new URL(this.#path, location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = this.#socket = new WebSocket(address);
    socket.onopen = () => this.#opened();
    socket.onmessage = (event) => this.#heard(JSON.parse(event.data), performance.now());
    socket.onclose = () => { if (socket === this.#socket) this.#lost(); };
  }

  #opened() {
    this.#sent = 0;
    this.clock = new Clock(); // another start of the house has another clock
    this.#ping();
    this.dispatchEvent(new Event('here'));
  }

  #lost(after = AGAIN[Math.min(this.#tries++, AGAIN.length - 1)]) {
    clearTimeout(this.#timer);
    this.devices = 0;
    this.dispatchEvent(new Event('gone'));
    this.#retry(after);
  }

  #retry(after) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), after);
  }

  #ping() {
    this.send({ is: 'ping', sent: performance.now() });
    this.#sent++;
    const gap = this.#sent < BURST ? GAPS.burst : this.#sent < SOON ? GAPS.soon : GAPS.steady;
    this.#timer = setTimeout(() => { if (this.here) this.#ping(); }, gap);
  }

  #heard(message, now) {
    this.#tries = 0; // only now: a house that knows no such line opens it and closes it again
    if (message.is === 'pong') this.clock.add(message.sent, message.at, now);
    else if (message.is === 'gentler') this.dispatchEvent(new Event('gentler'));
    else if (message.is === 'changed') this.dispatchEvent(new Event('changed'));
    else if (message.is === 'stand') {
      this.devices = message.devices;
      this.stand = message;
      this.dispatchEvent(new Event('stand'));
    }
  }
}
