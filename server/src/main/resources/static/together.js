// SPDX-License-Identifier: Apache-2.0
// Two devices, one evening. What happens here by a person's act is told; what happens there is done
// here too. A hold holds both. Nothing begins again because a line came back: a device that was
// held stays so until somebody touches it.
import { Follow, late } from './follow.js';
import { Link } from './link.js';

const SILENT_AT_MOST = 8000; // ms until a device that cannot get into place is heard all the same

export class Together extends EventTarget {
  #audio;
  #sound;
  #link;
  #follow;
  #applying = false;
  #away = false; // whether the line was down since the last stand
  #owed = null; // what a person did meanwhile
  #silentSince = 0;
  #wanted = false; // a person came in before the clock was known

  constructor(audio, sound) {
    super();
    this.#audio = audio;
    this.#sound = sound;
    this.#link = new Link(audio.dataset.link);
    const begin = Number(audio.dataset.hold) + Number(audio.dataset.lead);
    this.#follow = new Follow(audio, {
      where: (local) => this.#where(local),
      jump: (place) => sound.jump(place),
      unheard: () => audio.muted || audio.currentTime < begin - 0.3,
    });
    sound.together = () => {
      if (this.#link.stand?.state !== 'playing' || !this.#link.here) return null;
      const place = this.#where(performance.now());
      return Number.isNaN(place) ? null : place + 0.05;
    };
    sound.addEventListener('state', () => this.#acted());
    sound.addEventListener('skipped', () => this.#tellGo());
    this.#link.addEventListener('stand', () => this.#hear());
    this.#link.addEventListener('gone', () => this.#gone());
    this.#link.addEventListener('here', () => this.#back());
    this.#link.addEventListener('changed', () => this.dispatchEvent(new Event('changed')));
    document.addEventListener('visibilitychange', () => { if (document.hidden) audio.playbackRate = 1; });
    setInterval(() => this.#listen(), 100);
  }

  /** How many devices are here, this one among them. */
  get devices() { return this.#link.devices; }

  get link() { return this.#link; }

  /** A person comes in while the other plays: as soon as it is known where that is. */
  comeIn() { this.#wanted = this.#link.stand?.state === 'playing'; }

  /** ms ahead of the place that both are to be in. */
  get error() { return this.#follow.error; }

  // Where this device belongs. What is heard late is played early.
  #where(local) {
    const { stand, clock } = this.#link;
    if (stand?.state !== 'playing' || !clock.ready) return NaN;
    return stand.place + (clock.at(local) - stand.at + late.ms) / 1000;
  }

  // A person's act here, or the browser's: the element was paused from outside.
  #acted() {
    const state = this.#sound.state;
    if (state === 'playing') this.#comeIn(); else this.#leave();
    if (this.#applying) return;
    if (state === 'playing' && this.#link.stand?.state !== 'playing') this.#tellGo();
    if (state === 'held') this.#tell({ is: 'hold', place: this.#sound.place });
    if (state === 'stopped') this.#tell({ is: 'stop', place: this.#sound.place });
  }

  // Into a playing that goes on already: silently, until this device is in its place.
  #comeIn() {
    this.#audio.muted = this.#link.here && this.#link.stand?.state === 'playing' && !this.#applying;
    this.#silentSince = performance.now();
    this.#follow.begin();
  }

  #leave() {
    this.#follow.end();
    this.#audio.muted = false;
  }

  #listen() {
    if (this.#wanted && this.#sound.state === 'ready' && this.#sound.joined && this.#sound.together() !== null) {
      this.#wanted = false;
      this.#sound.start();
    }
    if (!this.#audio.muted || this.#sound.state !== 'playing') return;
    const tooLong = performance.now() - this.#silentSince > SILENT_AT_MOST;
    if (this.#follow.settled >= 2 || tooLong || !this.#link.here) this.#audio.muted = false;
  }

  #tellGo() {
    const stand = this.#link.stand;
    this.#tell({ is: 'go', place: this.#sound.place, turn: stand ? stand.turn : 0 });
  }

  #tell(act) {
    if (this.#link.here) this.#link.send(act);
    else this.#owed = act.is === 'go' ? null : act; // a hold is owed to the other, a going on is not
  }

  #gone() {
    this.#away = true;
    this.#wanted = false;
    this.dispatchEvent(new Event('devices'));
  }

  #back() {
    if (this.#owed && this.#sound.state !== 'playing') this.#link.send(this.#owed);
    this.#owed = null;
  }

  #hear() {
    const away = this.#away;
    this.#away = false;
    this.#applying = true;
    try { this.#apply(this.#link.stand, away); } finally { this.#applying = false; }
    this.dispatchEvent(new Event('devices'));
  }

  #apply(stand, away) {
    const sound = this.#sound;
    if (stand.state === 'held') sound.hold(stand.place);
    if (stand.state === 'stopped' && (sound.state === 'playing' || sound.state === 'held')) sound.stop();
    if (stand.state !== 'playing' || sound.state === 'playing') return;
    // Only a device that waits in HOLD goes on with the other: not one that was away, not one whose
    // sound the system took, not one that a person stopped.
    const waits = sound.state === 'held' || (sound.state === 'ready' && sound.joined);
    if (waits && !away && !this.#audio.paused) {
      const late = sound.state === 'ready' && stand.place + 1 < this.#where(performance.now());
      sound.follow(this.#where(performance.now()) || stand.place);
      this.#audio.muted = late;
    }
  }
}
