// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.document;

import adagio.pulse.cleaning.Artifacts;
import adagio.pulse.synchrony.Clocks;
import adagio.pulse.synchrony.Question;
import adagio.pulse.synchrony.SegmentTest;
import adagio.pulse.synchrony.Together;
import adagio.pulse.variability.OnePerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What results say, in sentences. They claim nothing about health, love or technique.
public final class PlainWords {
    private PlainWords() {}

    /// One heart.
    ///
    /// @param person what the recording says; empty when it says nothing
    /// @return sentences
    public static List<String> of(Optional<OnePerson> person) {
        return person.map(PlainWords::of)
                .orElse(List.of("Nothing whole in this recording is of a heart."));
    }

    private static List<String> of(OnePerson person) {
        var words = new ArrayList<String>();
        words.add(
                text(
                        "%.0f beats a minute on average, over %s.",
                        person.corrected().meanHr(), minutes(person.minutes())));
        if (person.coverage() < 0.995) {
            words.add(
                    text(
                            "The sensor was silent for %s of the time; nothing was filled in there.",
                            percent(1 - person.coverage())));
        }
        if (person.kind() == OnePerson.Kind.RATES) {
            words.add(
                    "The recording holds heart rates and no single beats, so how they vary from one to the next cannot be said.");
            return words;
        }
        if (Double.isNaN(person.corrected().rmssd()) || Double.isNaN(person.corrected().sdnn())) {
            words.add("There are too few beats to say how they vary.");
            return words;
        }
        words.add(
                text(
                        "The time between beats changed by about %.0f ms from one to the next (RMSSD), and spread by %.0f ms over all (SDNN).",
                        person.corrected().rmssd(), person.corrected().sdnn()));
        words.add(artifacts(person.artifacts()));
        words.add(
                "These numbers differ between people, days, postures and breaths, and none of them is a mark.");
        return words;
    }

    private static String artifacts(Artifacts found) {
        if (found.total() == 0) {
            return "No beat had to be corrected.";
        }
        return text(
                "Corrected before counting: %d early, %d missed, %d doubled and %d out of step; that is usual for a sensor on skin.",
                found.ectopic(), found.missed(), found.extra(), found.longshort());
    }

    /// Two hearts.
    ///
    /// @param together the comparison
    /// @param question what was asked
    /// @return sentences
    public static List<String> of(Together together, Question question) {
        var words = new ArrayList<String>();
        switch (together.verdict()) {
            case MORE_THAN_CHANCE -> {
                words.add(
                        text(
                                "In this recording your heart rates rose and fell together more than shuffled pieces of it do: %s.",
                                chance(together.test(), question)));
                words.add(match(together.test()));
                words.add(
                        "The same music, breath or change of posture makes any two people match. This measures neither love nor technique.");
            }
            case NO_CLEAR_MATCHING ->
                    words.add(
                            "No clear matching this time. That is common and says nothing about you.");
            case NOT_ENOUGH_SIGNAL -> {
                words.add("Not enough signal to say anything.");
                words.add(missing(together));
            }
        }
        if (together.paced().segments() > 0) {
            words.add(
                    text(
                            "%d minutes of paced breathing were looked at apart: breathing to one count makes any two hearts match.",
                            together.paced().segments()));
        }
        words.add(clocks(together.clocks()));
        return words;
    }

    /// Nothing to compare.
    ///
    /// @return sentences
    public static List<String> silent() {
        return List.of(
                "Not enough signal to say anything.",
                "Nothing whole in one of the recordings is of a heart.");
    }

    private static String chance(SegmentTest test, Question question) {
        int shuffles = question.chance().permutations();
        long reached = Math.round(test.p() * (shuffles + 1)) - 1;
        return reached == 0
                ? text("none of %,d shuffles looked like it", shuffles)
                : text("about 1 shuffle in %,d looked like it", Math.round(1 / test.p()));
    }

    private static String match(SegmentTest test) {
        double lag = test.lagSeconds();
        if (lag == 0) {
            return text(
                    "They were closest at the same moment, with a mean correlation of %.2f.",
                    test.r());
        }
        return text(
                "They were closest when %s by %.1f s, with a mean correlation of %.2f there and %.2f at the same moment.",
                lag > 0 ? "B followed A" : "A followed B", Math.abs(lag), test.r(), test.r0());
    }

    private static String missing(Together together) {
        if (together.test().segments() < SegmentTest.FEWEST_SEGMENTS) {
            return text(
                    "%d minutes of both can be used, and %d are needed.",
                    together.test().segments(), SegmentTest.FEWEST_SEGMENTS);
        }
        return text(
                "Both sensors were heard for %s of the common time, and 80 %% are needed.",
                percent(together.coverage()));
    }

    private static String clocks(Clocks clocks) {
        return switch (clocks.how()) {
            case TIME_OF_DAY ->
                    text(
                            "The clocks are those of the files; a lag is known to about %.1f s.",
                            Math.max(0.1, clocks.uncertainSeconds()));
            case MARKED ->
                    text(
                            "The clocks were set by the moment you marked; a lag is known to about %.0f s.",
                            clocks.uncertainSeconds());
            case SESSION ->
                    text(
                            "One file has no clock and is taken as begun with the evening, known to about %.0f s: a matching that is further off than 10 s is not seen.",
                            clocks.uncertainSeconds());
            case STARTED_TOGETHER ->
                    text(
                            "The files have no common clock and are taken as started together; a lag is known to about %.0f s.",
                            clocks.uncertainSeconds());
        };
    }

    private static String minutes(double minutes) {
        if (minutes < 1.5) {
            return text("%.0f seconds", minutes * 60);
        }
        return minutes < 120 ? text("%.0f minutes", minutes) : text("%.1f hours", minutes / 60);
    }

    private static String percent(double share) {
        return text("%.0f %%", 100 * share);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
    private static String text(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
