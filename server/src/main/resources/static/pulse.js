// SPDX-License-Identifier: Apache-2.0
// Live from one strap or two by Web Bluetooth: packets become two small tables in the same form, and the
// house reads them as it reads files. A strap that is lost is asked for again in silence; nothing is
// said of it before the end, and the gap stays a gap.
const SERVICE = 'heart_rate';
const MEASUREMENT = 'heart_rate_measurement';
const AGAIN_MS = 2000;
const form = document.getElementById('pulse');
const live = document.getElementById('live');
const startButton = document.getElementById('live-start');
const endButton = document.getElementById('live-end');
const straps = {};
let began = 0;

const hex = (view) => Array.from({ length: view.byteLength }, (_, i) => view.getUint8(i).toString(16).padStart(2, '0')).join('');

async function listen(strap) {
  const server = await strap.device.gatt.connect();
  const service = await server.getPrimaryService(SERVICE);
  const values = await service.getCharacteristic(MEASUREMENT);
  values.addEventListener('characteristicvaluechanged', (event) => {
    strap.heard();
    if (began) strap.rows.push(`${Math.round(performance.timeOrigin + performance.now())},${hex(event.target.value)}`);
  });
  await values.startNotifications();
}

function again(strap) {
  if (strap.over) return;
  setTimeout(() => listen(strap).catch(() => again(strap)), AGAIN_MS);
}

async function connect(letter) {
  const says = document.getElementById(`heard-${letter}`);
  try {
    const device = await navigator.bluetooth.requestDevice({ filters: [{ services: [SERVICE] }] });
    if (straps[letter]) straps[letter].over = true;
    const strap = { device, rows: [], over: false, heard: () => { if (!began) { says.textContent = live.dataset.heard; strap.is = true; ready(); } } };
    straps[letter] = strap;
    ready();
    device.addEventListener('gattserverdisconnected', () => again(strap));
    await listen(strap);
  } catch {
    says.textContent = live.dataset.none;
    if (straps[letter] && !straps[letter].is) delete straps[letter];
    ready();
  }
}

function ready() {
  startButton.disabled = !Object.values(straps).some((strap) => strap.is) || !Object.values(straps).every((strap) => strap.is);
}

function start() {
  began = performance.now();
  startButton.hidden = true;
  endButton.hidden = false;
  document.getElementById('live-on').textContent = live.dataset.on;
}

function end() {
  for (const [letter, strap] of Object.entries(straps)) {
    strap.over = true;
    const table = new DataTransfer();
    table.items.add(new File([`timestamp,packet\n${strap.rows.join('\n')}\n`], `${letter}.csv`, { type: 'text/csv' }));
    form.querySelector(`input[name="${letter}"]`).files = table.files;
    strap.device.gatt.disconnect();
  }
  endButton.disabled = true;
  form.requestSubmit();
}

if (navigator.bluetooth) {
  live.hidden = false;
  for (const letter of ['a', 'b']) document.getElementById(`strap-${letter}`).addEventListener('click', () => connect(letter));
  startButton.addEventListener('click', start);
  endButton.addEventListener('click', end);
}
