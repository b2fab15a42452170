// SPDX-License-Identifier: Apache-2.0

/// Pictures of the body with the ways of the hands, pictograms, and the printed cue sheet.
///
/// One geometry ([Outline]) serves the page (SVG) and the paper (PDF). It knows the score, never a
/// routine's reasons, names or limits. Start with [BodyPicture] and [CueSheet].
@NullMarked
package adagio.guide.paper;

import org.jspecify.annotations.NullMarked;
