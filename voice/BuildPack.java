// SPDX-License-Identifier: Apache-2.0

import adagio.guide.sound.Loudness;
import adagio.guide.voice.PackClip;
import adagio.guide.voice.PackManifest;
import adagio.guide.voice.Recording;
import adagio.guide.voice.Sentences;
import adagio.guide.voice.Shaping;
import adagio.guide.voice.WavFile;
import adagio.score.catalogue.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Renders every sentence the product can say into a voice pack: `clips.bin` (Opus files one behind
/// the other) and `manifest.json`. What the pack has already, at the same rate, is kept.
public final class BuildPack {
    /// The only voices that may be used: LGPL-2.1-or-later, read in the installed copyright file.
    /// The same package installs voices under CC BY-NC-ND; "any voice found" is not an option.
    private static final Map<String, Speaker> ALLOWED =
            Map.of(
                    "robin", new Speaker("bdl", "male", 76, "a low, calm man's voice"),
                    "wren", new Speaker("clb", "female", 90, "a clear, warm woman's voice"));

    private static final String LICENCE =
            "Apache-2.0. Generated with RHVoice (Olga Yakovleva and contributors, LGPL-2.1-or-later)"
                    + " from texts of this project; no part of RHVoice or its voices is included.";

    private record Speaker(String engineVoice, String sex, int rate, String description) {}

    private record Made(PackClip clip, byte[] opus) {}

    private final Path root;
    private final String name;
    private final Speaker speaker;
    private final String version;
    private final Path scratch = Files.createTempDirectory("voice-pack");

    private BuildPack(Path root, String name, String version) throws IOException {
        this.root = root;
        this.name = name;
        this.version = version;
        speaker = ALLOWED.get(name);
        if (speaker == null) {
            throw new IllegalArgumentException(
                    "voice: found \"%s\"; allowed: %s".formatted(name, ALLOWED.keySet()));
        }
    }

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        List<String> names = List.of(args).subList(2, args.length);
        for (String name : names.isEmpty() ? List.of("robin", "wren") : names) {
            new BuildPack(root, name, args[1]).build();
        }
    }

    private void build() throws Exception {
        List<String> sentences =
                Sentences.spoken(Catalogue.builtIn().spokenTexts());
        Map<String, Made> old = old();
        List<Callable<Made>> work = new ArrayList<>();
        for (String text : sentences) {
            work.add(() -> old.containsKey(text) ? old.get(text) : make(text));
        }
        List<Made> clips = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Made>> futures = new ArrayList<>();
            work.forEach(w -> futures.add(pool.submit(w)));
            for (Future<Made> future : futures) {
                clips.add(future.get());
                if (clips.size() % 100 == 0) {
                    System.err.println(name + ": " + clips.size() + " of " + sentences.size());
                }
            }
        }
        write(clips);
        long kept = sentences.stream().filter(old::containsKey).count();
        double seconds = clips.stream().mapToInt(c -> c.clip().frames()).sum() / 48_000.0;
        System.err.printf(
                "%s: %d clips (%d kept), %.0f s, %.2f MB%n",
                name,
                clips.size(),
                kept,
                seconds,
                Files.size(folder().resolve("clips.bin")) / 1e6);
    }

    private Path folder() {
        return root.resolve("guide/src/main/resources/voice-packs").resolve(name);
    }

    /// What the pack holds already with the same voice, version and rate.
    private Map<String, Made> old() throws IOException {
        Map<String, Made> old = new LinkedHashMap<>();
        Path file = folder().resolve("manifest.json");
        if (!Files.exists(file)) {
            return old;
        }
        PackManifest manifest = PackManifest.read(Files.readString(file), file.toString());
        PackManifest.Origin origin = manifest.origin();
        byte[] bin = Files.readAllBytes(folder().resolve("clips.bin"));
        for (PackClip clip : manifest.clips()) {
            byte[] opus = Arrays.copyOfRange(bin, clip.offset(), clip.offset() + clip.bytes());
            if (origin.version().equals(version)
                    && origin.engineVoice().equals(speaker.engineVoice())
                    && clip.made().engineRate() == speaker.rate()
                    && clip.sha256().equals(sha256(opus))) {
                old.put(clip.text(), new Made(clip, opus));
            }
        }
        return old;
    }

    private Made make(String text) throws IOException, InterruptedException {
        String key = sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        Path wav = scratch.resolve(key + ".wav");
        synthesise(text, wav);
        Recording speech = Recording.read(Files.readAllBytes(wav));
        float[] raw = Shaping.cut(speech.samples(), speech.rate());
        double gain = Shaping.gainDb(raw);
        byte[] opus = encode(Shaping.amplified(raw, gain), key);
        // the codec takes about 0.2 LU away: once more with what is missing
        float[] heard = Recording.read(opus).samples();
        gain += Shaping.gainDb(heard);
        opus = encode(Shaping.amplified(raw, gain), key);
        heard = Recording.read(opus).samples();
        PackClip.Made made =
                new PackClip.Made(
                        Loudness.integrated(heard), Shaping.peakDb(heard), speaker.rate(), gain);
        PackClip clip =
                new PackClip(text, "clips.bin", 0, opus.length, sha256(opus), heard.length, made);
        return new Made(clip, opus);
    }

    private void synthesise(String text, Path wav) throws IOException, InterruptedException {
        Process engine =
                new ProcessBuilder(
                                "RHVoice-test",
                                "-p",
                                speaker.engineVoice(),
                                "-r",
                                String.valueOf(speaker.rate()),
                                "-o",
                                wav.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var in = engine.getOutputStream()) {
            in.write((text.replace('\u2019', '\'') + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        if (engine.waitFor() != 0) {
            throw new IOException("voice: RHVoice-test failed for \"" + text + "\"");
        }
    }

    private byte[] encode(float[] clip, String key) throws IOException, InterruptedException {
        Path wav = scratch.resolve(key + "-clip.wav");
        Path opus = scratch.resolve(key + ".opus");
        Files.write(wav, WavFile.write(clip, Shaping.RATE));
        // a fixed serial number and no comments: the same sound gives the same bytes
        int serial = Integer.parseInt(key.substring(0, 7), 16);
        Process encoder =
                new ProcessBuilder(
                                "opusenc", "--quiet", "--bitrate", "32", "--speech", "--padding",
                                "0", "--discard-comments", "--serial", String.valueOf(serial),
                                wav.toString(), opus.toString())
                        .inheritIO()
                        .start();
        if (encoder.waitFor() != 0) {
            throw new IOException("voice: opusenc failed for " + wav);
        }
        return Files.readAllBytes(opus);
    }

    private void write(List<Made> clips) throws IOException {
        ByteArrayOutputStream bin = new ByteArrayOutputStream();
        List<PackClip> listed = new ArrayList<>();
        for (Made made : clips) {
            PackClip c = made.clip();
            listed.add(
                    new PackClip(
                            c.text(), c.file(), bin.size(), c.bytes(), c.sha256(), c.frames(),
                            c.made()));
            bin.writeBytes(made.opus());
        }
        PackManifest manifest =
                new PackManifest(
                        name,
                        speaker.description(),
                        "en-US",
                        speaker.sex(),
                        new PackManifest.Origin(
                                "RHVoice", version, speaker.engineVoice(), LICENCE),
                        listed);
        Files.createDirectories(folder());
        Files.write(folder().resolve("clips.bin"), bin.toByteArray());
        Files.writeString(folder().resolve("manifest.json"), manifest.write());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
