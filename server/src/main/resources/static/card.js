// SPDX-License-Identifier: Apache-2.0
// A private card: the body picture writes into the lists, and nothing stays behind when the page is left.
const form = document.getElementById('evening');
const picker = document.getElementById('picker');
const chips = document.getElementById('chips');
const ORDER = ['both', 'closed', 'marked', 'wished'];
const SHOWN = { both: 'closed', closed: 'closed', marked: 'marked', wished: 'wished' };

const box = (name, value) => form.querySelector(`input[type=checkbox][name="${name}"][value="${value}"]`);
const value = (place) => (place.dataset.side === 'middle' ? place.dataset.region : `${place.dataset.region}.${place.dataset.side}`);

function paint() {
  if (!picker) return;
  for (const place of picker.querySelectorAll('[data-region]')) {
    const state = ORDER.find((name) => box(name, value(place))?.checked);
    if (state) place.dataset.state = SHOWN[state];
    else delete place.dataset.state;
  }
  chips.replaceChildren(...ORDER.flatMap((name) => [...form.querySelectorAll(`input[name="${name}"]:checked`)].map((each) => {
    const li = document.createElement('li');
    const small = document.createElement('small');
    small.textContent = chips.dataset[name];
    li.append(each.dataset.said, ' ', small);
    return li;
  })));
}

function touch(event) {
  const place = event.target.closest('[data-region]');
  if (!place) return;
  const tool = form.querySelector('input[name="tool"]:checked').value;
  const chosen = box(tool, value(place));
  if (!chosen) return;
  chosen.checked = !chosen.checked;
  if (chosen.checked) {
    const others = tool === 'wished' ? ['closed', 'both'] : tool === 'marked' ? [] : ['wished', 'closed', 'both'].filter((n) => n !== tool);
    for (const name of others) { const other = box(name, value(place)); if (other) other.checked = false; }
  }
  paint();
}

async function draw() {
  for (const view of picker.querySelectorAll('.view')) {
    const answer = await fetch(picker.dataset[view.dataset.view]);
    if (!answer.ok) return;
    const svg = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
    svg.removeAttribute('role');
    view.replaceChildren(document.importNode(svg, true));
  }
  picker.hidden = false;
  paint();
}

picker?.addEventListener('click', touch);
form.addEventListener('change', paint);
document.getElementById('body')?.addEventListener('toggle', () => { if (picker.hidden) draw().catch(() => { /* the lists say the same */ }); });

// "Something on this list" opens its questions
for (const link of document.querySelectorAll('[data-opens]')) {
  link.addEventListener('click', () => { document.getElementById(link.dataset.opens).open = true; });
}

// what asks where gets a place
const missing = document.getElementById('missing');
form.addEventListener('submit', (event) => {
  const asks = form.querySelector('input[data-places]:checked');
  const yes = ['yes', 'keep'].includes(event.submitter?.value);
  if (!yes || !asks || form.querySelector('input[name="marked"]:checked')) return;
  event.preventDefault();
  for (const id of ['something', 'where']) document.getElementById(id).open = true;
  missing.textContent = missing.dataset.text;
  form.querySelector('input[name="marked"]').focus();
});

// Nothing stays behind: not in the page a browser keeps for Back, not in its memory of forms.
function clear() {
  form.reset();
  if (missing) missing.textContent = '';
  for (const fold of form.querySelectorAll('details')) fold.open = false;
  paint();
}
addEventListener('pagehide', clear);
addEventListener('pageshow', (event) => { if (event.persisted) { clear(); location.reload(); } });
