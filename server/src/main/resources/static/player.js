// SPDX-License-Identifier: Apache-2.0
// The player's page: it shows what the sound does, and hands the two people's acts to it.
import { Sound } from './sound.js';
import { Way } from './way.js';
import { Picture } from './picture.js';
import { Company } from './company.js';
import { fullScreen, softTone, stayLit } from './extras.js';

const $ = (id) => document.getElementById(id);
const audio = $('sound');
const sound = new Sound(audio);
const way = new Way(document.querySelectorAll('#way [data-at]'), Number(audio.dataset.hold) + Number(audio.dataset.lead));
const rooms = { ready: $('ready'), playing: $('now'), held: $('held'), stopped: $('stopped'), ended: $('end') };
const heads = { playing: $('hold'), held: $('on'), stopped: $('stopped-say'), ended: $('end-say'), ready: $('ready-say') };
const picture = new Picture($('picture'));
const company = new Company(audio, sound);
let shown = null;
let wordsOn = true;

const write = (element, text) => { if (element.textContent !== text) element.textContent = text; };

function showPart(index) {
  if (shown === index) return;
  shown = index;
  const part = way.part(Math.max(index, 0));
  const name = index < 0 ? $('stroke').dataset.settle : part.name;
  write($('stroke'), name);
  write($('side'), index < 0 ? '' : part.side);
  write($('who'), part.who);
  write($('news'), [name, index < 0 ? '' : part.side, part.who].filter(Boolean).join('. '));
  picture.show(part.picture);
  $('skip').disabled = way.after(sound.place) === null;
  if (lighter.for !== part.who) lighter.end(part.who);
}

// "Gentler" is for the hands that give now, until the two change places. It is said at once, on both
// devices; who asked, and that anybody did, is kept nowhere.
const lighter = {
  for: null,
  times: 0,
  end(who) { this.for = who; this.times = 0; write($('lighter'), ''); },
  ask() {
    this.times++;
    softTone();
    write($('lighter'), this.times > 1 ? $('lighter').dataset.more : $('lighter').dataset.once);
  },
};

function show() {
  const place = sound.place;
  showPart(way.index(place));
  write($('left'), way.left(place, $('left').dataset));
  write($('next'), way.next(place, $('next').dataset));
}

function caption() {
  const cues = $('words').track.activeCues;
  const text = wordsOn && cues ? [...cues].map((c) => c.getCueAsHTML().textContent.trim()).join(' ') : '';
  write($('caption'), sound.state === 'playing' ? text : '');
}

let before = 'ready';
sound.addEventListener('state', () => {
  const now = sound.state;
  for (const [state, room] of Object.entries(rooms)) room.hidden = state !== now;
  if (now === 'playing') {
    if (before === 'held' || before === 'stopped') { softTone(); write($('news'), $('held').dataset.back); }
    shown = null;
    show();
  }
  heads[now].focus({ preventScroll: true });
  if (now !== before) scrollTo(0, 0);
  stayLit(now === 'playing' || now === 'held');
  before = now;
});
sound.addEventListener('moved', show);
$('cues').track.mode = 'hidden';
$('words').track.mode = 'hidden';
$('cues').track.addEventListener('cuechange', () => { if (sound.state === 'playing') show(); });
$('words').track.addEventListener('cuechange', caption);

// acts
const press = (id, act) => $(id).addEventListener('click', act);
press('begin', () => company.begin());
press('hold', () => sound.hold());
press('on', () => sound.start());
press('on-stopped', () => sound.start());
press('stop', () => sound.stop());
press('stop-held', () => sound.stop());
press('gentler', () => { lighter.ask(); company.gentler(); });
company.onGentler = () => lighter.ask();
press('skip', () => { const next = way.after(sound.place); if (next !== null) { sound.skipTo(next); show(); } });
press('words-on', (event) => {
  wordsOn = !wordsOn;
  event.currentTarget.setAttribute('aria-pressed', String(wordsOn));
  caption();
});
press('again', () => sound.retry());
fullScreen($('fill'));

// The space bar is HOLD, and going on, wherever no other control has the focus.
document.addEventListener('keydown', (event) => {
  if (event.key !== ' ' || event.target.closest('button, a, input, summary')) return;
  if (sound.state === 'playing') { event.preventDefault(); sound.hold(); }
  else if (sound.state === 'held') { event.preventDefault(); sound.start(); }
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') stayLit(sound.state === 'playing' || sound.state === 'held');
});

// what can go wrong
const trouble = (yes) => {
  $('trouble').hidden = $('again').hidden = !yes;
  if (yes) write($('trouble'), $('trouble').dataset.waiting);
};
sound.addEventListener('waiting', () => trouble(true));
sound.addEventListener('flowing', () => trouble(false));
sound.addEventListener('blocked', () => { write($('loading'), $('loading').dataset.blocked); });
sound.addEventListener('undecodable', () => {
  for (const [state, room] of Object.entries(rooms)) room.hidden = state !== 'ready';
  $('begin').hidden = true;
  write($('loading'), $('loading').dataset.decode);
});

// ready
const ready = () => { if (audio.readyState >= 1) write($('loading'), ''); };
$('begin').hidden = false;
if (audio.readyState < 1) write($('loading'), $('loading').dataset.loading);
audio.addEventListener('loadedmetadata', ready);
if (audio.error) sound.dispatchEvent(new Event('undecodable'));
