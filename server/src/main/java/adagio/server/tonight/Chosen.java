// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

/// What the two chose together for an evening.
///
/// @param minutes the ritual's length
/// @param voice the voice's name
/// @param ambience the ambience's name, or `silence`
/// @param talk `full`, `brief` or `quiet`
/// @param first what the first person is called, may be empty
/// @param second what the second person is called, may be empty
public record Chosen(
        int minutes, String voice, String ambience, String talk, String first, String second) {

    /// The same for everybody who chose the same sound.
    public Sound sound() {
        return new Sound(minutes, voice, ambience, talk);
    }

    /// What can be heard of a choice: all of it but the names.
    ///
    /// @param minutes the ritual's length
    /// @param voice the voice's name
    /// @param ambience the ambience's name, or `silence`
    /// @param talk `full`, `brief` or `quiet`
    public record Sound(int minutes, String voice, String ambience, String talk) {}
}
