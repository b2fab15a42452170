// SPDX-License-Identifier: Apache-2.0
// Small aids for signing in: printing the code. Every page works without it.
for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
