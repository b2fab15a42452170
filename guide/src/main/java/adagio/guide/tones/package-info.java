// SPDX-License-Identifier: Apache-2.0

/// The instruments: layers of steady, slowly moving sound, bowls and drops, each computed in blocks
/// from its place alone, so nothing here remembers anything.
///
/// It knows no ambience by name, no voice and no file; seen by the sound package only. Start
/// reading at [Layer].
@NullMarked
package adagio.guide.tones;

import org.jspecify.annotations.NullMarked;
