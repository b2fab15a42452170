// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// Stereo sound at 48 kHz that can be read from any place.
///
/// Reading is a pure function of the place: the values of a frame do not depend on what was read
/// before (to 1e-6), and several threads may read at once.
public interface Pcm {
    /// Frames a second.
    int RATE = 48_000;

    /// The length.
    ///
    /// @return frames, 0 and more
    long frames();

    /// Fills the first `count` values of both channels with the frames from `from` on.
    ///
    /// Frames before 0 and behind the end are silence.
    ///
    /// @param from first frame
    /// @param left receives the left channel, full scale is 1
    /// @param right receives the right channel, full scale is 1
    /// @param count how many frames, at most the length of both arrays
    void read(long from, float[] left, float[] right, int count);
}
