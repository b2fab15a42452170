// SPDX-License-Identifier: Apache-2.0

/// PCM made into audio files that people keep.
///
/// Knows sound as numbers ([adagio.guide.sound.Pcm]) and nothing of scores, words or people: the
/// only title a file carries is "Adagio". Start reading at [AudioFiles]; [Mp3Frames] is what the
/// neighbour package stream makes its growing files from.
@NullMarked
package adagio.guide.encode;

import org.jspecify.annotations.NullMarked;
