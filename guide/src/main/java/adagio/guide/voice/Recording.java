// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

/// A sound file of speech, WAV or Opus, mixed to mono at its own rate.
final class Recording {
    private final int rate;
    private final float[] samples;

    Recording(int rate, float[] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    /// Reads a file of either kind, told by its first bytes.
    ///
    /// @throws IllegalArgumentException when it is neither; the message says what was found
    static Recording read(byte[] file) {
        return OggOpus.is(file)
                ? new Recording(Shaping.RATE, OggOpus.decode(file))
                : WavFile.read(file);
    }

    int rate() {
        return rate;
    }

    float[] samples() {
        return samples;
    }

    /// The sound at 48 kHz.
    float[] atClipRate() {
        return Resampler.resample(samples, rate, Shaping.RATE);
    }
}
