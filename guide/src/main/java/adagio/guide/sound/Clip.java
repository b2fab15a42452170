// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// A spoken clip whose sound is made when it is needed: mono at 48 kHz, near -23 LUFS.
public interface Clip {
    /// How long it is, known without making the sound.
    ///
    /// @return frames, 1 and more
    int frames();

    /// The sound.
    ///
    /// @return exactly [#frames] values, full scale is 1; nobody changes them
    float[] samples();

    /// A clip that is there already.
    ///
    /// @param samples mono at 48 kHz, not changed afterwards
    /// @return the clip
    static Clip of(float[] samples) {
        return new Clip() {
            @Override
            public int frames() {
                return samples.length;
            }

            @Override
            public float[] samples() {
                return samples;
            }
        };
    }
}
