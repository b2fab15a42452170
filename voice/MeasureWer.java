// SPDX-License-Identifier: Apache-2.0

import adagio.guide.narration.Narrator;
import adagio.guide.sound.Pcm;
import adagio.guide.voice.ClipPack;
import adagio.guide.voice.Resampler;
import adagio.guide.voice.Sentences;
import adagio.guide.voice.WavFile;
import adagio.score.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many words of a pack an old recogniser understands (pocketsphinx with its generic US model):
/// a relative measure, for comparing wordings and rates. Nobody's ears.
public final class MeasureWer {
    private static final Path MODEL = Path.of("/usr/share/pocketsphinx/model/en-us");
    private static final int RATE = 16_000;
    private static final int BREATHS = 5;
    private static final int SHOWN = 10;

    /// Lines that are recognised before what was heard is written down: a run that ends early goes on there.
    private static final int AT_ONCE = 16;

    private record Result(String text, String heard, int words, int strict, int homophone) {
        double percent() {
            return 100.0 * homophone / words;
        }
    }

    private final ClipPack pack;
    private final Path scratch = Files.createTempDirectory("voice-wer");
    private final Path known;
    private final Map<String, Set<String>> sounds = new HashMap<>();
    private double seconds;

    private MeasureWer(Path root, String name) throws IOException {
        known = Files.createDirectories(root.resolve("voice/heard"));
        pack = ClipPack.builtIn(name);
        for (String line : Files.readAllLines(MODEL.resolve("cmudict-en-us.dict"))) {
            int space = line.indexOf(' ');
            String word = line.substring(0, space).replaceAll("\\(\\d+\\)$", "");
            sounds.computeIfAbsent(word, _ -> new HashSet<>()).add(line.substring(space + 1));
        }
    }

    public static void main(String[] args) throws Exception {
        double limit = Double.parseDouble(args[2]);
        Set<String> texts = new LinkedHashSet<>();
        Catalogue catalogue = Catalogue.builtIn();
        boolean fullOnly = args.length > 3 && args[3].equals("full");
        Collection<String> spoken = fullOnly ? full(catalogue) : catalogue.spokenTexts();
        spoken.stream().filter(text -> !text.isBlank()).forEach(texts::add);
        MeasureWer measure = new MeasureWer(Path.of(args[0]), args[1]);
        System.exit(measure.run(sample(texts), limit) ? 0 : 1);
    }

    /// All lines, or every sixth with `-Devery=6`, for a quick look.
    private static List<String> sample(Set<String> texts) {
        int every = Integer.getInteger("every", 1);
        List<String> all = List.copyOf(texts);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            chosen.add(all.get(i));
        }
        return chosen;
    }

    private static List<String> full(Catalogue catalogue) {
        List<String> texts = new ArrayList<>();
        catalogue.strokes().values().forEach(s -> texts.add(s.movement().words().full()));
        catalogue.script().forEach(line -> texts.add(line.full()));
        return texts;
    }

    private boolean run(List<String> texts, double limit) throws Exception {
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            names.add(write(text));
        }
        List<String> missing =
                names.stream().filter(n -> !Files.exists(known.resolve(n))).distinct().toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            recognise(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)));
            System.err.println(
                    "measure-wer: " + Math.min(missing.size(), from + AT_ONCE) + " of " + missing.size());
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            results.add(judge(texts.get(i), Files.readString(known.resolve(names.get(i)))));
        }
        return report(results, limit);
    }

    /// Joins the sentences of a line with the product's pauses, at the recogniser's rate.
    ///
    /// Returns a name made of the sound itself, so that only what has changed is recognised again.
    private String write(String text) throws Exception {
        List<float[]> clips = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            clips.add(pack.speak(Sentences.withBreaths(sentence, BREATHS)));
        }
        int gap = (int) (Narrator.PAUSE_SECONDS * Pcm.RATE);
        int edge = Pcm.RATE / 2;
        int length = clips.stream().mapToInt(c -> c.length).sum() + gap * (clips.size() - 1);
        seconds += (double) length / Pcm.RATE;
        float[] line = new float[length + 2 * edge];
        int at = edge;
        for (float[] clip : clips) {
            System.arraycopy(clip, 0, line, at, clip.length);
            at += clip.length + gap;
        }
        byte[] wav = WavFile.write(Resampler.resample(line, Pcm.RATE, RATE), RATE);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(wav);
        String name = HexFormat.of().formatHex(digest, 0, 8);
        Files.write(scratch.resolve(name + ".raw"), Arrays.copyOfRange(wav, 44, wav.length));
        return name;
    }

    private void recognise(List<String> names) throws Exception {
        Path control = Files.write(scratch.resolve("control"), names);
        int half = (names.size() + 1) / 2;
        List<Process> runs = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            List<String> command =
                    List.of(
                            "pocketsphinx_batch", "-adcin", "yes",
                            "-cepdir", scratch.toString(), "-cepext", ".raw",
                            "-ctl", control.toString(),
                            "-ctloffset", String.valueOf(part * half),
                            "-ctlcount", String.valueOf(half),
                            "-hmm", MODEL.resolve("en-us").toString(),
                            "-lm", MODEL.resolve("en-us.lm.bin").toString(),
                            "-dict", MODEL.resolve("cmudict-en-us.dict").toString(),
                            "-ds", "2", "-topn", "2", "-maxhmmpf", "3000",
                            "-hyp", scratch.resolve("heard" + part).toString(),
                            "-logfn", scratch.resolve("log" + part).toString());
            runs.add(new ProcessBuilder(command).inheritIO().start());
        }
        for (int part = 0; part < 2; part++) {
            if (runs.get(part).waitFor() != 0) {
                throw new IOException("voice: pocketsphinx_batch failed; see " + scratch);
            }
            for (String line : Files.readAllLines(scratch.resolve("heard" + part))) {
                int name = line.lastIndexOf('(');
                String id = line.substring(name + 1).split(" ")[0];
                Files.writeString(known.resolve(id), line.substring(0, name).strip());
            }
        }
    }

    private Result judge(String text, String heard) {
        List<String> said = words(Sentences.withBreaths(text, BREATHS));
        List<String> got = words(heard);
        return new Result(
                text, heard, said.size(), errors(said, got, false), errors(said, got, true));
    }

    private static List<String> words(String text) {
        String plain =
                text.toLowerCase(java.util.Locale.ROOT)
                        .replace('\u2019', '\'')
                        .replace("won't", "will not")
                        .replace("can't", "can not")
                        .replace("cannot", "can not")
                        .replace("let's", "let us")
                        .replace("n't", " not")
                        .replace("'re", " are")
                        .replace("'ll", " will")
                        .replace("'ve", " have")
                        .replaceAll("\\b(it|that|there|what|he|she)'s", "$1 is")
                        .replaceAll("[^a-z' ]", " ")
                        .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
    }

    private int errors(List<String> said, List<String> heard, boolean homophones) {
        int[] row = new int[heard.size() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= said.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= heard.size(); j++) {
                int above = row[j];
                boolean same = same(said.get(i - 1), heard.get(j - 1), homophones);
                row[j] =
                        Math.min(diagonal + (same ? 0 : 1), 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[heard.size()];
    }

    private boolean same(String one, String other, boolean homophones) {
        if (one.equals(other)) {
            return true;
        }
        Set<String> common = new HashSet<>(sounds.getOrDefault(one, Set.of()));
        common.retainAll(sounds.getOrDefault(other, Set.of()));
        return homophones && !common.isEmpty();
    }

    private boolean report(List<Result> results, double limit) {
        int words = results.stream().mapToInt(Result::words).sum();
        double strict = 100.0 * results.stream().mapToInt(Result::strict).sum() / words;
        double homophone = 100.0 * results.stream().mapToInt(Result::homophone).sum() / words;
        boolean good = homophone <= limit;
        System.out.printf(
                "%s: %d lines, %d words, strict %.1f %%, homophone %.1f %% (limit %.0f: %s), %.0f words a minute%n",
                pack.name(),
                results.size(),
                words,
                strict,
                homophone,
                limit,
                good ? "held" : "missed",
                words / seconds * 60);
        System.out.printf("%nThe worst lines (homophone %%):%n");
        results.stream()
                .sorted(Comparator.comparingInt(r -> -r.homophone()))
                .limit(Integer.getInteger("worst", SHOWN))
                .forEach(
                        r ->
                                System.out.printf(
                                        "%4.0f  %s%n      heard: %s%n",
                                        r.percent(), r.text(), r.heard()));
        return good;
    }
}
