// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

/// Somebody who can say sentences: mono sound at 48 kHz, each sentence near -23 LUFS.
public interface Voice {
    /// The name people choose it by.
    ///
    /// @return lower-case letters, digits and hyphens
    String name();

    /// Whether the sentence can be said; one that cannot stays silent and keeps its caption.
    ///
    /// @param sentence one sentence as the catalogue writes it
    /// @return true when [#speak] has sound for it
    boolean knows(String sentence);

    /// How long the sentence takes, without making its sound where that can be avoided.
    ///
    /// @param sentence one that it [#knows]
    /// @return frames at 48 kHz, more than 0
    /// @throws IllegalArgumentException when it does not know the sentence
    int framesOf(String sentence);

    /// The sound of a sentence: trimmed, with short fades at both ends.
    ///
    /// @param sentence one that it [#knows]
    /// @return mono at 48 kHz, exactly [#framesOf] values, full scale is 1; the caller may not
    ///   change it
    /// @throws IllegalArgumentException when it does not know the sentence
    float[] speak(String sentence);
}
