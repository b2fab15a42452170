// SPDX-License-Identifier: Apache-2.0

/// Two people: whether their heart rates rose and fell together more than chance.
///
/// Start reading at [adagio.pulse.synchrony.Together]: both curves on one [Grid], cut into
/// segments; a [SegmentTest] for the verdict, [OtherEvenings] for what two who were never together
/// would show, [Susy] for the quantities of the R package of that name.
@NullMarked
package adagio.pulse.synchrony;

import org.jspecify.annotations.NullMarked;
