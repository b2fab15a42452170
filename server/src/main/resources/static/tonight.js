// SPDX-License-Identifier: Apache-2.0
// Tonight: the sentence at the top says back the length that was chosen.
const sentence = document.getElementById('sentence');
document.addEventListener('change', (event) => {
  const said = event.target.dataset.said;
  if (said) sentence.textContent = sentence.dataset.pattern.replace('{0}', said);
});
