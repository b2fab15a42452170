// SPDX-License-Identifier: Apache-2.0

/// MP3 files that are read while they are made.
///
/// Their length is known before their first sound, so they look like ordinary files from outside: a
/// reader who asks for a place that is not there yet waits, and that place is made first. Knows
/// sound as numbers and nothing of scores, people or HTTP. Start reading at [Streams].
@NullMarked
package adagio.guide.stream;

import org.jspecify.annotations.NullMarked;
