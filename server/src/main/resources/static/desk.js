// SPDX-License-Identifier: Apache-2.0
// Extras of the desk: a visit can be drawn to another place on the sheet, and the day can be printed.
const print = document.getElementById('print');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const board = document.querySelector('.board');
const drag = document.getElementById('drag');
let drawn = null;

function mark(cell) {
  for (const each of board.querySelectorAll('.is-over')) each.classList.remove('is-over');
  cell?.classList.add('is-over');
}

// A therapist's column changes who works there; a room is chosen by the house, so a room's column changes the time alone.
function drop(cell) {
  const therapists = drawn.dataset.therapists.split(',');
  const from = drawn.closest('td').dataset.from;
  if (board.dataset.by === 'therapist') {
    const to = cell.dataset.resource.slice(2);
    const place = therapists.indexOf(from);
    if (place >= 0 && !therapists.includes(to)) therapists[place] = to;
  }
  drag.action = drawn.getAttribute('href');
  drag.elements.start.value = cell.dataset.start;
  drag.elements.t1.value = therapists[0];
  drag.elements.t2.value = therapists[1] ?? '';
  drag.requestSubmit();
}

if (board && drag) {
  board.addEventListener('dragstart', (event) => {
    drawn = event.target.closest('a[data-visit]');
    if (drawn) event.dataTransfer.effectAllowed = 'move';
  });
  board.addEventListener('dragover', (event) => {
    const cell = event.target.closest('td[data-start]');
    if (!drawn || !cell) return;
    event.preventDefault();
    mark(cell);
  });
  board.addEventListener('drop', (event) => {
    const cell = event.target.closest('td[data-start]');
    if (!drawn || !cell) return;
    event.preventDefault();
    drop(cell);
  });
  board.addEventListener('dragend', () => { drawn = null; mark(null); });
}
