// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import java.util.Locale;

/// The kinds of audio file that can be written.
public enum AudioFormat {
    /// MP3, constant 96 kbit/s, joint stereo.
    MP3,
    /// Opus in Ogg, 64 kbit/s.
    OPUS,
    /// FLAC, 16 bit.
    FLAC,
    /// WAV, 16 bit.
    WAV;

    /// The ending of a file of this kind.
    ///
    /// @return lower case, no dot
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
