// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a person reads aloud to make a recorded pack, and how its files are named.
public final class VoiceScript {
    private static final Pattern NAMED = Pattern.compile("([a-z0-9-]*[0-9a-f]{8})\\.(wav|opus)");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int WORDS = 5;

    private static final String ADVICE =
            """
            # What to read aloud for a voice of your own: SENTENCES sentences, about MINUTES minutes of sound.
            #
            # Read as to somebody who is nearly asleep: low, warm, unhurried. Let the voice fall at every full stop.
            # One sentence, one file, named as below: WAV, mono, 48000 Hz, 16 or 24 bit. Opus (.opus) is welcome too.
            # Keep a hand's breadth and a half from the microphone, in a room with curtains, all of it on one day.
            # Leave a little silence before and after each sentence; cut it to about 0.05 s before and 0.12 s after,
            # with a short fade at both ends. Loudness: -23 LUFS each (within 3 LU), peaks below -1 dBFS.
            # Put the files into one folder; its name is the name of the voice. Then: adagio voice check FOLDER
            # To use it, put the folder into the folder "voices" of the data folder.
            """;

    private VoiceScript() {}

    /// The whole script: advice, then the sentences, numbered, each below its file name.
    ///
    /// @param sentences all that is spoken, in the order of reading
    /// @return text, ending with a line break
    public static String print(Collection<String> sentences) {
        List<String> all = Sentences.spoken(sentences);
        long minutes = Math.max(1, Math.round(all.size() * 2.6 / 60));
        StringBuilder out =
                new StringBuilder(
                        ADVICE.replace("SENTENCES", String.valueOf(all.size()))
                                .replace("MINUTES", String.valueOf(minutes)));
        int number = 0;
        for (String sentence : all) {
            number++;
            out.append("%n%4d  %s%n      %s%n".formatted(number, fileName(sentence), sentence));
        }
        return out.toString();
    }

    /// The file that a sentence is recorded in.
    ///
    /// @param sentence one sentence as it is spoken
    /// @return its first words and eight digits of its SHA-256, ending in `.wav`
    public static String fileName(String sentence) {
        return fileStem(sentence) + ".wav";
    }

    static String fileStem(String sentence) {
        String plain = OTHER.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String[] words = OTHER.split(plain.isEmpty() ? "sentence" : plain);
        String digest = PackShelf.sha256(sentence.getBytes(StandardCharsets.UTF_8));
        return String.join("-", List.of(words).subList(0, Math.min(WORDS, words.length)))
                + "-"
                + digest.substring(0, 8);
    }

    /// The files of a folder that are named as the script says; the text of each clip is the file's
    /// name without its ending.
    static List<PackClip> clipsIn(Path folder) {
        var unknown = new PackClip.Made(0, 0, 0, 0);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAMED.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(m -> new PackClip(m.group(1), m.group(), 0, 0, "", 0, unknown))
                    .sorted(java.util.Comparator.comparing(PackClip::file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
    }
}
