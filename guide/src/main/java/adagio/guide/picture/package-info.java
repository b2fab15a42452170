// SPDX-License-Identifier: Apache-2.0

/// Pictures of the body with the ways of the hands, and pictograms of where two people are.
///
/// One geometry ([Outline]) serves the page (SVG) and the paper. It knows movements and sides,
/// never a routine's reasons, names or limits. Start with [BodyPicture] and [Pictograms].
@NullMarked
package adagio.guide.picture;

import org.jspecify.annotations.NullMarked;
