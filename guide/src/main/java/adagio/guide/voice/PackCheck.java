// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import adagio.guide.sound.Loudness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Listens to a recorded pack before people do: what is missing, too loud, too long, cut off.
public final class PackCheck {
    private static final double LOUDNESS_TOLERANCE = 3;
    private static final double LONGEST_SECONDS = 12;
    private static final float FULL_SCALE = 0.999f;
    private static final int CLIPPED_IN_A_ROW = 3;
    private static final double QUIET_DB = -50;

    /// One thing to mend.
    ///
    /// @param file the file's name
    /// @param text what was found, what is allowed and what to do
    public record Finding(String file, String text) {
        @Override
        public String toString() {
            return file + ": " + text;
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final Path folder;

    private PackCheck(Path folder) {
        this.folder = folder;
    }

    /// Checks a pack against what the product says.
    ///
    /// @param folder the pack's folder
    /// @param sentences every sentence that can be spoken; counts of breaths are expanded here
    /// @return what is to be mended, sentence by sentence; empty when the pack is good
    public static List<Finding> check(Path folder, Collection<String> sentences) {
        PackCheck check = new PackCheck(folder);
        try {
            check.run(Sentences.spoken(sentences));
        } catch (DamagedPack e) {
            check.findings.add(new Finding(folder.toString(), String.valueOf(e.getMessage())));
        }
        return List.copyOf(check.findings);
    }

    private void run(List<String> sentences) {
        PackShelf shelf = PackShelf.folder(folder);
        Set<String> used = new HashSet<>(Set.of("manifest.json"));
        Set<PackClip> spoken = new HashSet<>();
        for (String sentence : sentences) {
            String name = VoiceScript.fileName(sentence);
            shelf.find(sentence)
                    .ifPresentOrElse(
                            clip -> {
                                used.add(clip.file());
                                spoken.add(clip);
                                listen(shelf, clip);
                            },
                            () ->
                                    add(
                                            name,
                                            "missing; record \"%s\" under this name"
                                                    .formatted(sentence)));
        }
        for (PackClip clip : shelf.manifest().clips()) {
            if (!spoken.contains(clip) && used.add(clip.file())) {
                add(
                        clip.file(),
                        "unknown: the product does not say \"%s\"; take it away or name it as `adagio voice script` prints it"
                                .formatted(clip.text()));
            }
        }
        files().filter(used::add).forEach(this::stranger);
    }

    private void stranger(String file) {
        add(
                file,
                "unknown: no sentence has this file name; take it away or name it as `adagio voice script` prints it");
    }

    private Stream<String> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
    }

    private void listen(PackShelf shelf, PackClip clip) {
        Recording recording;
        try {
            recording = Recording.read(shelf.bytes(clip));
        } catch (DamagedPack | IllegalArgumentException e) {
            add(clip.file(), e.getMessage() + "; record it again");
            return;
        }
        if (recording.rate() != Shaping.RATE) {
            add(
                    clip.file(),
                    "found %d Hz; 48000 Hz is allowed; export it again at 48000 Hz"
                            .formatted(recording.rate()));
        }
        float[] sound = recording.atClipRate();
        double seconds = (double) sound.length / Shaping.RATE;
        if (seconds > LONGEST_SECONDS) {
            add(
                    clip.file(),
                    "too long: found %.1f s; 12 s are allowed; read it again with fewer pauses"
                            .formatted(seconds));
        }
        loudness(clip.file(), sound);
        ends(clip.file(), sound);
    }

    private void loudness(String file, float[] sound) {
        double lufs = Loudness.integrated(sound);
        double off = lufs - Shaping.TARGET_LUFS;
        if (Math.abs(off) > LOUDNESS_TOLERANCE) {
            String found = Double.isInfinite(lufs) ? "silence" : "%.1f LUFS".formatted(lufs);
            add(
                    file,
                    "too %s: found %s; -26 to -20 LUFS are allowed; %s"
                            .formatted(
                                    off > 0 ? "loud" : "quiet",
                                    found,
                                    Double.isInfinite(lufs)
                                            ? "record it again"
                                            : "change it by %+.1f dB".formatted(-off)));
        }
        int row = 0;
        for (float sample : sound) {
            row = Math.abs(sample) >= FULL_SCALE ? row + 1 : 0;
            if (row == CLIPPED_IN_A_ROW) {
                add(
                        file,
                        "clipped: found full scale three times in a row; peaks below -1 dBFS are allowed; record it again with less gain");
                return;
            }
        }
    }

    private void ends(String file, float[] sound) {
        int edge = Math.min(sound.length, Shaping.RATE * 5 / 1000);
        double first = Shaping.peakDb(java.util.Arrays.copyOf(sound, edge));
        double last =
                Shaping.peakDb(
                        java.util.Arrays.copyOfRange(sound, sound.length - edge, sound.length));
        if (first > QUIET_DB) {
            add(file, abruptly("starts", "first", first));
        }
        if (last > QUIET_DB) {
            add(file, abruptly("ends", "last", last));
        }
    }

    private static String abruptly(String verb, String which, double found) {
        return "%s abruptly: found %.0f dBFS in the %s 5 ms; less than -50 is allowed; leave a little silence and fade it"
                .formatted(verb, found, which);
    }

    private void add(String file, String text) {
        findings.add(new Finding(file, text));
    }
}
