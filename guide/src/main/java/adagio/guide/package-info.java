// SPDX-License-Identifier: Apache-2.0

/// Turns a score into ordinary media: sound, captions, cues and a cue sheet.
///
/// Knows the score and nothing of wishes, people or accounts. Start reading at the packages voice,
/// sound and encode: words become clips, clips and ambience become PCM, PCM becomes a file.
@NullMarked
package adagio.guide;

import org.jspecify.annotations.NullMarked;
