// SPDX-License-Identifier: Apache-2.0

/// Ambience, mix and loudness: everything that is PCM. Start reading at [Pcm].
@NullMarked
package adagio.guide.sound;

import org.jspecify.annotations.NullMarked;
