// SPDX-License-Identifier: Apache-2.0
// One audio element. The file begins with HOLD, a waiting stretch; then a silent lead-in; then the
// routine. Holding jumps into HOLD, so the clock never stops and a locked phone stays awake; only a
// person's act leaves it again.
const INSIDE = 1; // seconds into HOLD: its first seconds are always in the buffer
const LOOP = 12; // this long before HOLD ends it goes back to its beginning
const BACK = 4; // going on begins a little before the place that was left
const PATIENCE = 2000; // ms without sound until something is done about it
const KEEP_AFTER = 10000; // ms of playing until the whole file is fetched, so that it can go on alone

export class Sound extends EventTarget {
  #audio;
  #address;
  #hold;
  #place;
  #target = null;
  #kept = null;
  #keeping = false;
  #reloading = false;
  #late = 0;
  #asked = false; // whether this page asked for sound that has not begun yet
  #joined = false; // ready, and waiting silently in HOLD for the other device
  state = 'ready'; // ready, playing, held, stopped, ended
  /** Where two devices are now, in seconds of the file; null when this one is free. */
  together = () => null;

  constructor(audio) {
    super();
    this.#audio = audio;
    this.#address = audio.getAttribute('src');
    this.#hold = Number(audio.dataset.hold);
    this.#place = this.#hold;
    const on = (name, act) => audio.addEventListener(name, act.bind(this));
    on('loadedmetadata', this.#toPlace);
    on('seeking', this.#refuseForeignSeek);
    on('seeked', () => { this.#target = null; });
    on('timeupdate', this.#moved);
    on('play', this.#begun);
    on('pause', this.#paused);
    on('ended', this.#ended);
    on('emptied', () => { this.#reloading = true; });
    on('waiting', this.#waiting);
    on('playing', this.#flowing);
    on('error', this.#failed);
    if (audio.readyState >= 1) this.#toPlace();
    this.#lockScreen();
  }

  /** Where the routine's clock stands, in seconds of the file. */
  get place() {
    const now = this.#audio.currentTime;
    return this.state === 'playing' && this.#target === null && now >= this.#hold ? now : this.#place;
  }

  async start() {
    if (this.state === 'playing') return;
    if (this.state === 'ended') this.#place = this.#hold;
    if (this.state === 'held' || this.state === 'stopped') {
      this.#place = Math.max(this.#hold, this.#place - BACK);
    }
    return this.#from(this.together() ?? this.#place);
  }

  /** The other device begins or goes on: this one is where that one is. */
  follow(place) {
    if (this.state !== 'playing') return this.#from(Math.max(this.#hold, place));
  }

  get joined() { return this.#joined; }

  async #from(place) {
    const before = this.state;
    this.#place = place;
    this.#joined = false;
    if (this.#audio.readyState >= 1) this.#seek(place);
    this.#be('playing');
    try {
      await this.#play();
    } catch (refusal) {
      if (refusal.name === 'NotAllowedError') { this.#be(before); this.#tell('blocked'); }
    }
  }

  /** Waits in HOLD without a sound, so that a later beginning needs no touch of this device. */
  async join() {
    if (this.state !== 'ready') return;
    this.#joined = true;
    this.#audio.muted = true;
    this.#seek(INSIDE);
    try { await this.#play(); } catch { this.#joined = false; this.#tell('blocked'); }
  }

  /** @param place where the other device held; its own when there is none */
  hold(place = this.#audio.currentTime) {
    if (this.state !== 'playing') return;
    this.#place = Math.max(this.#hold, place);
    this.#be('held');
    this.#seek(INSIDE);
  }

  stop() {
    if (this.state === 'playing') this.#place = this.#audio.currentTime;
    this.#be('stopped');
    this.#audio.pause();
  }

  skipTo(place) {
    if (this.state !== 'playing') return;
    this.jump(place);
    this.#tell('skipped');
  }

  /** To a place of the same playing. */
  jump(place) {
    this.#place = place;
    this.#seek(place);
  }

  retry() {
    this.#audio.load();
    this.#play().catch(() => {});
  }

  #play() {
    this.#asked = this.#audio.paused;
    return this.#audio.play();
  }

  // After a call some systems begin again by themselves. Only a person does that here.
  #begun() {
    if (!this.#asked && this.state !== 'playing') this.#audio.pause();
    this.#asked = false;
  }

  #be(state) {
    this.state = state;
    if ('mediaSession' in navigator) {
      navigator.mediaSession.playbackState = state === 'playing' ? 'playing' : state === 'held' ? 'paused' : 'none';
    }
    this.#tell('state');
  }

  #tell(name) { this.dispatchEvent(new Event(name)); }

  #toPlace() {
    if (this.#audio.readyState >= 1) this.#seek(this.#waits ? INSIDE : this.#place);
  }

  get #waits() { return this.state === 'held' || (this.state === 'ready' && this.#joined); }

  #seek(seconds) {
    this.#target = seconds;
    this.#audio.currentTime = seconds;
  }

  // Headsets, lock screens and extensions can seek: nobody loses their place by it.
  #refuseForeignSeek() {
    if (this.#target === null) this.#seek(this.#waits ? INSIDE : this.#place);
  }

  #moved() {
    const now = this.#audio.currentTime;
    if (this.#target !== null || this.#audio.readyState < 1) return;
    if (this.#waits && now > this.#hold - LOOP) this.#seek(INSIDE);
    if (this.state !== 'playing') return;
    if (now < this.#hold - 1) { this.#toPlace(); return; } // a reloaded sound begins at 0
    this.#place = Math.max(this.#hold, now);
    this.#tell('moved');
  }

  // A pause that nobody here asked for: a headset came off, or the system took the sound. A sound
  // that broke off pauses too, and is no question to anybody.
  #paused() {
    if (this.#audio.error) return;
    if (this.state === 'playing' && !this.#audio.ended && !this.#reloading) this.hold();
  }

  #ended() {
    if (this.state === 'playing') this.#be('ended');
    else if (this.#waits) { this.#seek(INSIDE); this.#play().catch(() => {}); }
  }

  #waiting() {
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#stillWaiting(), PATIENCE);
  }

  #flowing() {
    this.#reloading = false;
    clearTimeout(this.#late);
    this.#tell('flowing');
    if (!this.#keeping) {
      this.#keeping = true;
      setTimeout(() => this.#keep(), KEEP_AFTER);
    }
  }

  #stillWaiting() {
    if (this.#audio.readyState >= 3 || this.state === 'stopped' || this.state === 'ended') return;
    if (this.#kept) this.#swap(); else this.#tell('waiting');
  }

  async #keep() {
    try {
      const answer = await fetch(this.#address, { priority: 'low', cache: 'no-store' });
      if (!answer.ok) throw new Error(answer.statusText);
      this.#kept = await answer.blob();
      this.#audio.dataset.kept = 'true';
    } catch {
      setTimeout(() => this.#keep(), 6 * KEEP_AFTER);
    }
  }

  #swap() {
    this.#audio.src = URL.createObjectURL(this.#kept);
    this.#kept = null;
    this.#play().catch(() => {});
  }

  // A house that is gone and a sound that cannot be played look alike here: ask the house.
  async #failed() {
    if (this.#kept) { this.#swap(); return; }
    try {
      const answer = await fetch(this.#address, { method: 'HEAD' });
      this.#tell(answer.ok ? 'undecodable' : 'waiting');
    } catch { this.#tell('waiting'); }
  }

  #lockScreen() {
    if (!('mediaSession' in navigator)) return;
    const session = navigator.mediaSession;
    session.metadata = new MediaMetadata({ title: 'Adagio', artist: '', album: '' });
    const acts = { play: () => this.start(), pause: () => this.hold(), stop: () => this.hold() };
    for (const name of ['play', 'pause', 'stop', 'seekbackward', 'seekforward', 'seekto', 'previoustrack', 'nexttrack']) {
      try { session.setActionHandler(name, acts[name] ?? null); } catch { /* this browser does not know the act */ }
    }
  }
}
