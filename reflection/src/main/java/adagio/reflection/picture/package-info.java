// SPDX-License-Identifier: Apache-2.0

/// Drawings: seven pairs of circles, and eight weeks of an item. They bring no words of their own.
///
/// Start reading at [ArcPicture].
@NullMarked
package adagio.reflection.picture;

import org.jspecify.annotations.NullMarked;
