// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

/// One clip of a voice pack: a sentence and where its sound is.
///
/// @param text the sentence, as the catalogue writes it
/// @param file the file in the pack's folder
/// @param offset first byte of the clip in the file
/// @param bytes how many bytes, 0 for all that follow
/// @param sha256 of those bytes, lower-case hex, or empty when the pack does not say
/// @param frames length at 48 kHz, or 0 when the pack does not say
/// @param made how it was made
public record PackClip(
        String text, String file, int offset, int bytes, String sha256, int frames, Made made) {

    /// How a clip was made and what came of it; all 0 when the pack does not say.
    ///
    /// @param lufs integrated loudness, one channel
    /// @param peakDbfs highest sample
    /// @param engineRate the synthesiser's rate, percent of its natural one
    /// @param gainDb what was added to reach the loudness
    public record Made(double lufs, double peakDbfs, int engineRate, double gainDb) {}

    /// Checks the values one by one.
    ///
    /// @throws IllegalArgumentException when one is not allowed; the message says which
    public PackClip {
        require(!text.isBlank(), "text", "nothing", "one sentence is needed");
        require(
                file.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
                "file",
                file,
                "a plain name of letters, digits, '.', '_' and '-' is allowed");
        require(offset >= 0, "offset", offset, "0 and more are allowed");
        require(bytes >= 0, "bytes", bytes, "0 and more are allowed");
        require(
                sha256.isEmpty() || sha256.matches("[0-9a-f]{64}"),
                "sha256",
                sha256,
                "64 lower-case hexadecimal digits are allowed");
        require(
                frames >= 0 && frames <= 120 * Shaping.RATE,
                "frames",
                frames,
                "1 to 5760000 (two minutes) are allowed");
    }

    private static void require(boolean good, String field, Object found, String allowed) {
        if (!good) {
            throw new IllegalArgumentException(
                    "found %s in \"%s\"; %s".formatted(found, field, allowed));
        }
    }
}
