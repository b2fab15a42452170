// SPDX-License-Identifier: Apache-2.0

/// Wishes in, a routine out, for programs.
///
/// Nothing that is sent here is kept or logged. Start reading at
/// [adagio.server.compose.ComposeRoutes].
@NullMarked
package adagio.server.compose;

import org.jspecify.annotations.NullMarked;
