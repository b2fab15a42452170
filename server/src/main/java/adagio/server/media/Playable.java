// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.guide.stream.ByteSource;
import adagio.score.Score;
import java.io.IOException;
import java.io.OutputStream;

/// Everything that can be heard, read or printed of one choice of sound.
public interface Playable extends AutoCloseable {
    /// Names the content: the same choice has the same key.
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
    ByteSource play();

    /// The file people keep: lead-in, routine.
    ByteSource keep();

    /// Every spoken word.
    ///
    /// @param holdSeconds the waiting stretch in front, 0 on the clock of [#keep]
    /// @return WebVTT
    String captions(int holdSeconds);

    /// One metadata cue a part.
    ///
    /// @param holdSeconds the waiting stretch in front, 0 on the clock of [#keep]
    /// @return WebVTT
    String cues(int holdSeconds);

    /// The parts.
    ///
    /// @return an `adagio-score/1` document
    String scoreJson();

    /// Writes the sheet to print.
    ///
    /// @param out gets a PDF
    /// @throws IOException when it cannot be written
    void cueSheet(OutputStream out) throws IOException;

    /// Lets go of the sound; whoever still reads it hears its end.
    @Override
    default void close() {}
}
