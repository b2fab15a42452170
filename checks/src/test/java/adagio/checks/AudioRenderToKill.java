// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import adagio.guide.encode.AudioFiles;
import adagio.guide.encode.AudioFormat;
import java.io.IOException;
import java.nio.file.Path;

/// Writes six hours of sound, and says so once a part of them is on the disk. To be killed.
final class AudioRenderToKill {
    private AudioRenderToKill() {}

    public static void main(String[] args) throws IOException {
        AudioFiles.write(
                new Silence(6 * 60 * 60 * 48_000L),
                AudioFormat.WAV,
                Path.of(args[0]),
                (done, _) -> {
                    if (done > 480_000) {
                        System.out.println("begun");
                        System.out.flush();
                    }
                });
    }
}
