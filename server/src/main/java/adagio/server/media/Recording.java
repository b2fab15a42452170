// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.score.Score;

/// Everything that can be heard, read or printed of one choice of sound.
public interface Recording {
    /// Names the content: the same choice has the same key, and no key can be guessed without
    /// making the choice.
    ///
    /// @return letters, digits, `-` and `_` alone
    String key();

    /// The music it is made from.
    Score score();

    /// How long the waiting stretch at the start of [#play] is.
    ///
    /// @return seconds
    int holdSeconds();

    /// How long the silence before the routine is.
    ///
    /// @return seconds
    int leadInSeconds();

    /// The player's file: waiting stretch, lead-in, routine.
    Streamed play();

    /// The file people keep: lead-in, routine.
    Streamed keep();

    /// Every spoken word, on the clock of [#keep].
    ///
    /// @return WebVTT
    String captions();

    /// One metadata cue a part, on the clock of [#keep].
    ///
    /// @return WebVTT
    String cues();

    /// The parts.
    ///
    /// @return an `adagio-score/1` document
    String scoreJson();

    /// The sheet to print.
    ///
    /// @return a PDF
    byte[] cueSheet();

    /// What one part looks like on the body.
    ///
    /// @param part its number in the first person's parts, from 0
    /// @return an SVG drawing, empty when the part touches nobody
    String picture(int part);
}
