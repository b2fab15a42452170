// SPDX-License-Identifier: Apache-2.0
// Where the house lies on its name: '' at the root, '/adagio' below another site. Scripts are served at {house}/static/{hash}/.
export const HOUSE = new URL('../..', import.meta.url).pathname.slice(0, -1);
