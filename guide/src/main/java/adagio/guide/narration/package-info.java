// SPDX-License-Identifier: Apache-2.0
/// What is said, and when: the score's cues as sentences on the clock, captions and cue track.
///
/// Knows the score, the catalogue's script and a voice's lengths; makes no sound. Start reading at
/// [Narrator].
@NullMarked
package adagio.guide.narration;

import org.jspecify.annotations.NullMarked;
