// SPDX-License-Identifier: Apache-2.0
/// Moments: one tap for an evening that fits what the day was like.
///
/// A moment is a choice for Tonight, made of its address; it keeps nothing. The one after a fight
/// is asked of each in private first, and nobody is told of a yes that the other did not say too.
/// Start reading at [Moment].
@NullMarked
package adagio.server.moments;

import org.jspecify.annotations.NullMarked;
