// SPDX-License-Identifier: Apache-2.0
/// The JSON documents that other programs read and write: `adagio-wishes/1`, `adagio-routine/1` and
/// its answers.
///
/// Knows the values of the score and the composer and JSON, and nothing of pages. Start reading at
/// [WishesDocument] and [RoutineDocument].
@NullMarked
package adagio.server.document;

import org.jspecify.annotations.NullMarked;
