// SPDX-License-Identifier: Apache-2.0
// The number under a slider; without it the slider still says its number where it is sent.
import './mine.js';

for (const slide of document.querySelectorAll('.slide')) {
  const input = slide.querySelector('input');
  const output = slide.querySelector('output');
  const tell = () => { output.textContent = input.value; };
  input.addEventListener('input', tell);
  tell();
}
