// SPDX-License-Identifier: Apache-2.0
// A card that is kept: when its page is left, nothing of it stays, not even in a page that a browser keeps for Back.
import './card.js';

addEventListener('pagehide', () => document.body.replaceChildren());
