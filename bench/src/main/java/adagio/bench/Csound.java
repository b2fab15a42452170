// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The peer for sound: the program Csound, when the machine has it, with pads of the like.
final class Csound {
    private Csound() {}

    static boolean isOnPath(String program) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(folders.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Row row(Place place) throws IOException, InterruptedException {
        String what = "the peer: Csound, pads and a reverb alone, 20 min WAV";
        if (!isOnPath("csound")) {
            return new Row("P2", what, "csound is not installed", "beside it", Row.Kept.NONE);
        }
        Path score = place.scratch().resolve("pads.csd");
        try (var stream = Csound.class.getResourceAsStream("/csound-peer/pads.csd")) {
            if (stream == null) {
                throw new IOException("csound-peer/pads.csd is not in the bench");
            }
            Files.write(score, stream.readAllBytes());
        }
        Path wav = place.scratch().resolve("pads.wav");
        Place.tell("Csound, 20 min");
        var child =
                Child.run(
                        place,
                        150,
                        Map.of(),
                        List.of("csound", "-o", wav.toString(), score.toString()));
        long bytes = Files.size(wav);
        Files.delete(wav);
        return new Row(
                "P2",
                what,
                "%s s, %s CPU s, %d MB (1 run, one thread)"
                        .formatted(
                                Figures.text(child.seconds()),
                                Figures.text(child.cpuSeconds()),
                                bytes / 1_000_000),
                "beside it",
                Row.Kept.NONE);
    }
}
