// SPDX-License-Identifier: Apache-2.0
// A card that is kept is a page of one person alone.
import './card.js';
import './mine.js';
