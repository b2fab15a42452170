// SPDX-License-Identifier: Apache-2.0
// A page that only one person may read: when it is left, nothing of it stays, not even in a page that a browser keeps for Back.
addEventListener('pagehide', () => document.body.replaceChildren());
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
