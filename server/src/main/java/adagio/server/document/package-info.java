// SPDX-License-Identifier: Apache-2.0
/// The JSON documents that other programs read and write: `adagio-routine/1` and its answers.
///
/// Knows the score room's values and JSON, and nothing of pages. Start reading at
/// [RoutineDocument].
@NullMarked
package adagio.server.document;

import org.jspecify.annotations.NullMarked;
