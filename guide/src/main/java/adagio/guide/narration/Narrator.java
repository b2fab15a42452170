// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import adagio.guide.sound.Pcm;
import adagio.guide.voice.Sentences;
import adagio.guide.voice.Voice;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the cues of a score on the clock: a breath before each, pauses between sentences, each cue
/// a little before its stroke, nothing over anything else.
public final class Narrator {
    /// Silence between two sentences of a cue: with it the packs speak 110 to 120 words a minute.
    public static final double PAUSE_SECONDS = 1.1;

    /// Silence before each cue, at least: a breath.
    public static final double BREATH_SECONDS = 2.0;

    private static final double SPARE_SILENCE_SECONDS = 7;
    private static final double UNKNOWN_WORD_SECONDS = 0.45;

    private final Voice voice;
    private final List<Utterance> placed = new ArrayList<>();
    private final double seconds;

    private Narrator(Voice voice, double seconds) {
        this.voice = voice;
        this.seconds = seconds;
    }

    /// What is said to a listener of a score.
    ///
    /// @param score what to narrate
    /// @param script the lines, how many of them, and for whom
    /// @param voice who says them; only lengths are asked for
    /// @return the narration, silent at the very end
    public static Narration narrate(Score score, Script script, Voice voice) {
        var narrator = new Narrator(voice, score.seconds());
        var cues = script.cues(score);
        var required = cues.stream().filter(cue -> !cue.spare()).toList();
        for (int i = 0; i < required.size(); i++) {
            double next =
                    i + 1 < required.size() ? required.get(i + 1).ideal() : score.seconds() - 1;
            narrator.place(required.get(i), next);
        }
        cues.stream().filter(Cue::spare).forEach(narrator::placeSpare);
        return new Narration(
                narrator.placed.stream().sorted(Comparator.comparingLong(Utterance::from)).toList(),
                script.bells() ? bells(score, script.listener()) : List.of());
    }

    private static List<Long> bells(Score score, Person listener) {
        var bells = new ArrayList<Long>();
        for (var part : score.parts(listener)) {
            if (part instanceof Part.Touch || part instanceof Part.Rest) {
                bells.add((long) part.span().at() * Pcm.RATE);
            }
        }
        return bells;
    }

    private void place(Cue cue, double next) {
        double begin = Math.max(cue.ideal(), lastEnd() + BREATH_SECONDS);
        var sentences = cue.sentences();
        if (begin + lasts(sentences) + BREATH_SECONDS > next) {
            sentences = cue.shorter();
        }
        if (begin + lasts(sentences) < seconds) {
            say(begin, sentences);
        }
    }

    private double lastEnd() {
        return placed.isEmpty() ? -PAUSE_SECONDS : (double) placed.getLast().end() / Pcm.RATE;
    }

    private void say(double begin, List<String> sentences) {
        double at = begin;
        for (String sentence : sentences) {
            int frames = frames(sentence);
            placed.add(
                    new Utterance(
                            Math.round(at * Pcm.RATE), frames, sentence, voice.knows(sentence)));
            at += (double) frames / Pcm.RATE + PAUSE_SECONDS;
        }
    }

    private int frames(String sentence) {
        return voice.knows(sentence)
                ? voice.framesOf(sentence)
                : (int)
                        Math.round(
                                (0.4 + UNKNOWN_WORD_SECONDS * sentence.split(" ").length)
                                        * Pcm.RATE);
    }

    private double lasts(List<String> sentences) {
        double sum = 0;
        for (String sentence : sentences) {
            sum += (double) frames(sentence) / Pcm.RATE + PAUSE_SECONDS;
        }
        return Math.max(0, sum - PAUSE_SECONDS);
    }

    /// Places a spare cue in the silence around its ideal second, or leaves it out.
    private void placeSpare(Cue cue) {
        double lasts = lasts(cue.sentences());
        double from = 0;
        double to = seconds;
        for (var utterance : placed) {
            double begins = (double) utterance.from() / Pcm.RATE;
            double ends = (double) utterance.end() / Pcm.RATE;
            if (begins <= cue.ideal()) {
                from = Math.max(from, ends);
            } else {
                to = Math.min(to, begins);
            }
        }
        double begin = Math.max(cue.ideal(), from + SPARE_SILENCE_SECONDS);
        if (begin + lasts + SPARE_SILENCE_SECONDS <= Math.min(to, cue.latest())) {
            say(begin, cue.sentences());
        }
    }

    /// The sentences of a text with its breaths counted.
    ///
    /// @param text a text of the catalogue
    /// @param breaths how many
    /// @return sentences as they are spoken
    static List<String> sentences(String text, int breaths) {
        return Sentences.of(text).stream()
                .map(sentence -> Sentences.withBreaths(sentence, breaths))
                .toList();
    }
}
