// SPDX-License-Identifier: Apache-2.0
// Extras of the desk: a visit can be moved on the sheet, by the pointer or the arrows, and the sheet can be printed.
const print = document.getElementById('print');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const sheet = document.querySelector('[data-drawn]');
const drag = document.getElementById('drag');
const VISIT = 'a[draggable=true]';

// Rows and columns say together what a place is: a quarter-hour and a resource, or a therapist and a day.
const rows = sheet ? [...sheet.tBodies[0].rows] : [];
const columns = sheet ? [...sheet.tHead.rows[0].cells].slice(1) : [];
const nth = (boxes, at, end) => Math.max(0, boxes.findIndex((box, i) => at < box.getBoundingClientRect()[end]
  || i === boxes.length - 1));
const rowAt = (y) => nth(rows, y, 'bottom');
const columnAt = (x) => nth(columns, x, 'right');

// What is moved: where it was, where it would be, and the row of it that was taken hold of.
let drawn = null;
const ghost = document.createElement('div');
ghost.className = 'ghost';

function take(visit, y) {
  const cell = visit.closest('td').getBoundingClientRect();
  const row = rows.indexOf(visit.closest('tr'));
  const column = columnAt((cell.left + cell.right) / 2);
  drawn = {
    visit, row, column, toRow: row, toColumn: column,
    rows: visit.closest('td').rowSpan,
    held: y === undefined ? 0 : rowAt(y) - row,
  };
}

function hover(row, column) {
  drawn.toRow = Math.min(Math.max(row, 0), Math.max(0, rows.length - drawn.rows));
  drawn.toColumn = Math.min(Math.max(column, 0), columns.length - 1);
  const around = sheet.parentElement;
  const zero = around.getBoundingClientRect();
  const top = rows[drawn.toRow].getBoundingClientRect();
  const last = rows[Math.min(drawn.toRow + drawn.rows, rows.length) - 1].getBoundingClientRect();
  const side = columns[drawn.toColumn].getBoundingClientRect();
  ghost.style.top = `${top.top - zero.top + around.scrollTop}px`;
  ghost.style.height = `${last.bottom - top.top}px`;
  ghost.style.left = `${side.left - zero.left + around.scrollLeft}px`;
  ghost.style.width = `${side.width}px`;
  if (!ghost.isConnected) around.append(ghost);
}

function leave() {
  drawn = null;
  ghost.remove();
  say('');
}

function say(text) {
  document.getElementById('drawn').textContent = text;
}

// A therapist's row or column changes who works there. A room is chosen by the house: its column changes the time alone,
// its row the day.
function therapists() {
  const named = drawn.visit.dataset.therapists.split(',');
  const who = (row, column) => (rows[row].dataset.resource ?? columns[column].dataset.resource).replace(/^r\/.*/, '');
  const place = named.indexOf(who(drawn.row, drawn.column).slice(2));
  const to = who(drawn.toRow, drawn.toColumn).slice(2);
  if (place >= 0 && !named.includes(to)) named[place] = to;
  return named;
}

function put() {
  if (drawn.toRow === drawn.row && drawn.toColumn === drawn.column) {
    leave();
    return;
  }
  const to = { ...rows[drawn.toRow].dataset, ...columns[drawn.toColumn].dataset };
  const fields = drag.elements;
  [fields.t1.value, fields.t2.value = ''] = therapists();
  fields.start.value = to.start ?? '';
  fields.day.value = to.day ?? '';
  fields.time.value = drawn.visit.dataset.time ?? '';
  drag.action = drawn.visit.getAttribute('href');
  drag.requestSubmit();
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function key(event) {
  const visit = event.target.closest(VISIT);
  if (!visit || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key.toLowerCase() === 'm' && !drawn) {
    take(visit);
    hover(drawn.row, drawn.column);
  } else if (drawn && STEPS[event.key]) {
    const [down, right] = STEPS[event.key];
    hover(drawn.toRow + down, drawn.toColumn + right);
    ghost.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  } else if (drawn && event.key === 'Enter') {
    put();
  } else if (drawn && event.key === 'Escape') {
    leave();
  } else {
    return;
  }
  event.preventDefault();
  if (drawn) say(`${rows[drawn.toRow].dataset.say}, ${columns[drawn.toColumn].textContent}`);
}

// An empty place is where a visit may be booked: the form opens with its day, time and therapist.
function book(event) {
  const cell = event.target.closest('td.is-free');
  if (!cell || event.target.closest('a')) return;
  const row = rowAt(event.clientY);
  const to = { ...sheet.dataset, ...rows[row].dataset, ...columns[columnAt(event.clientX)].dataset };
  const asked = new URLSearchParams({ day: to.day });
  if (to.start) asked.set('time', to.say.match(/\d+:\d+/)[0].padStart(5, '0'));
  if (to.resource.startsWith('t/')) asked.set('t1', to.resource.slice(2));
  location.assign(`${sheet.dataset.drawn}?${asked}`);
}

if (sheet && drag) {
  sheet.addEventListener('click', book);
  for (const cell of sheet.tBodies[0].querySelectorAll('td')) {
    cell.classList.toggle('is-free', !cell.textContent && !cell.matches('.when'));
  }
  document.getElementById('drawing').hidden = false;
  sheet.addEventListener('dragstart', (event) => {
    const visit = event.target.closest(VISIT);
    if (!visit) return;
    take(visit, event.clientY);
    event.dataTransfer.effectAllowed = 'move';
  });
  const over = (event) => {
    if (!drawn) return;
    event.preventDefault();
    hover(rowAt(event.clientY) - drawn.held, columnAt(event.clientX));
  };
  sheet.addEventListener('dragover', over);
  sheet.addEventListener('drop', (event) => {
    if (!drawn) return;
    over(event);
    put();
  });
  sheet.addEventListener('dragend', leave);
  sheet.addEventListener('keydown', key);
  sheet.addEventListener('focusout', () => { if (drawn) leave(); });
}
