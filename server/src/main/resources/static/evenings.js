// SPDX-License-Identifier: Apache-2.0
// What was played on the road, when the house was out of reach, belongs into this list too.
import { tell } from './copies.js';

if (await tell()) location.reload();
