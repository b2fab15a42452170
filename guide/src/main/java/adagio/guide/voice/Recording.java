// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

/// A sound file of speech, WAV or Opus, mixed to mono at its own rate.
public final class Recording {
    private final int rate;
    private final float[] samples;

    Recording(int rate, float[] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    /// Reads a file of either kind, told by its first bytes.
    ///
    /// @param file all its bytes
    /// @return its sound
    /// @throws IllegalArgumentException when it is neither; the message says what was found
    public static Recording read(byte[] file) {
        return OggOpus.is(file)
                ? new Recording(Shaping.RATE, OggOpus.decode(file))
                : WavFile.read(file);
    }

    /// Frames a second.
    ///
    /// @return more than 0
    public int rate() {
        return rate;
    }

    /// The sound.
    ///
    /// @return mono, full scale is 1; the caller may not change it
    public float[] samples() {
        return samples;
    }

    /// The sound at 48 kHz.
    ///
    /// @return mono
    public float[] atClipRate() {
        return Resampler.resample(samples, rate, Shaping.RATE);
    }
}
