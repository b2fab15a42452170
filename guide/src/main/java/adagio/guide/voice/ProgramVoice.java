// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A synthesiser outside the product, called once for each sentence: the text goes to its standard
/// input, a WAV comes from its standard output. An argument `{in}` stands for a file with the text,
/// `{out}` for the file it is to write. No shell is involved; it has 20 seconds.
final class ProgramVoice implements Voice {
    private static final int LONGEST_SECONDS = 20;

    private final String name;
    private final List<String> command;
    private final SpokenClips clips = new SpokenClips();
    private final ConcurrentHashMap<String, Integer> lengths = new ConcurrentHashMap<>();

    /// A voice by a command.
    ///
    /// @param name what people choose it by
    /// @param command program and arguments
    ProgramVoice(String name, List<String> command) {
        this.name = name;
        this.command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("found an empty voice command; a program is needed");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean knows(String sentence) {
        return sentence.chars().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public int framesOf(String sentence) {
        Integer known = lengths.get(sentence);
        return known == null ? speak(sentence).length : known;
    }

    @Override
    public float[] speak(String sentence) {
        if (!knows(sentence)) {
            throw new IllegalArgumentException(name + " cannot say \"" + sentence + "\": no words");
        }
        return clips.get(sentence, this::make);
    }

    /// The clip; some programs never say a sentence twice alike, so its first length stays.
    private float[] make(String sentence) {
        Recording speech = Recording.read(run(sentence));
        float[] clip = Shaping.clip(speech.samples(), speech.rate());
        Integer before = lengths.putIfAbsent(sentence, clip.length);
        return before == null || before == clip.length
                ? clip
                : Shaping.faded(Arrays.copyOf(clip, before));
    }

    private byte[] run(String sentence) {
        try {
            Path scratch = Files.createTempDirectory("adagio-voice");
            Path in = scratch.resolve("in.txt");
            Path out = scratch.resolve("out.wav");
            Path piped = scratch.resolve("piped.wav");
            try {
                Files.write(
                        in,
                        (sentence.replace('\u2019', '\'') + "\n").getBytes(StandardCharsets.UTF_8));
                List<String> words =
                        command.stream()
                                .map(w -> w.replace("{in}", in.toString()))
                                .map(w -> w.replace("{out}", out.toString()))
                                .toList();
                finish(
                        new ProcessBuilder(words)
                                .redirectInput(in.toFile())
                                .redirectOutput(piped.toFile())
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start(),
                        sentence);
                return Files.readAllBytes(Files.exists(out) ? out : piped);
            } finally {
                for (Path file : List.of(in, out, piped, scratch)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("voice \"" + name + "\": " + e.getMessage(), e);
        }
    }

    /// What goes wrong names no sentence: it stands in a log, and sentences name places of a body.
    private void finish(Process program, String sentence) throws IOException {
        try {
            if (!program.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(
                        "%s took more than %d seconds for a sentence of %d letters; choose another voice"
                                .formatted(command.getFirst(), LONGEST_SECONDS, sentence.length()));
            }
            if (program.exitValue() != 0) {
                throw new IOException(
                        "%s ended with %d for a sentence of %d letters; try it by hand: %s"
                                .formatted(
                                        command.getFirst(),
                                        program.exitValue(),
                                        sentence.length(),
                                        String.join(" ", command)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " spoke", e);
        } finally {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
        }
    }
}
