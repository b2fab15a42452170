// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.file.Path;

/// Writes sound to a file.
///
/// The file appears under its name when it is whole, and not before: it is written beside it as
/// `NAME.PID-N.part` and moved. Memory does not grow with the length.
public final class AudioFiles {
    private AudioFiles() {}

    /// Writes a file; one that is there already is replaced.
    ///
    /// @param pcm the sound
    /// @param format the kind of file
    /// @param target where it goes; its folder must exist
    /// @param progress is told how far it is
    /// @throws IOException with a message for people, when the folder cannot be written, the disk
    ///   is full or the sound is too long for the format
    public static void write(Pcm pcm, AudioFormat format, Path target, Progress progress)
            throws IOException {
        try (PartFile part = PartFile.open(target, size(pcm, format))) {
            write(pcm, format, part, progress);
            part.finish();
        }
    }

    static void write(Pcm pcm, AudioFormat format, PartFile part, Progress progress)
            throws IOException {
        switch (format) {
            case WAV -> Wav.write(pcm, part, progress);
            case FLAC -> Flac.write(pcm, part, progress);
            case OPUS -> OpusFile.write(pcm, part, progress);
            case MP3 -> Mp3.write(pcm, part, progress);
        }
    }

    /// The size of a file to be: exact for WAV and MP3, guessed upwards for the others.
    ///
    /// @param pcm the sound
    /// @param format the kind of file
    /// @return bytes
    /// @throws IOException when the sound is too long for the format
    public static long size(Pcm pcm, AudioFormat format) throws IOException {
        return switch (format) {
            case WAV -> Wav.size(pcm.frames());
            case MP3 -> Mp3.size(pcm.frames());
            case FLAC -> pcm.frames() * 3;
            case OPUS -> pcm.frames() / 5 + 1_000;
        };
    }
}
