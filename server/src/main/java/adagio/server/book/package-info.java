// SPDX-License-Identifier: Apache-2.0

/// Pages to read at one's own pace: the book of strokes, the preparation, the first path.
///
/// They say what the catalogue says, to anybody; they know no person and keep nothing. Start
/// reading at [adagio.server.book.BookPages].
@NullMarked
package adagio.server.book;

import org.jspecify.annotations.NullMarked;
