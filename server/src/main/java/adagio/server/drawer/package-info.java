// SPDX-License-Identifier: Apache-2.0
/// What people keep for themselves alone: rows that open in one person's vault and nowhere else.
///
/// Whoever runs the house sees how many rows somebody has. Must not know what they hold. Start
/// reading at [Drawer].
@NullMarked
package adagio.server.drawer;

import org.jspecify.annotations.NullMarked;
