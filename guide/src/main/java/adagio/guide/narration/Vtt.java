// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import adagio.guide.sound.Pcm;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Score;
import java.util.List;
import java.util.Locale;

/// Captions and cues as WebVTT, <https://www.w3.org/TR/webvtt1/>.
public final class Vtt {
    private static final long MILLIS = 1000;
    private static final long LINGER_FRAMES = Pcm.RATE;

    private Vtt() {}

    /// Every spoken sentence at the time it is spoken; it stays a second longer where nothing
    /// follows.
    ///
    /// @param utterances in order
    /// @param offsetSeconds how much sound comes before the routine's clock
    /// @return the file
    public static String captions(List<Utterance> utterances, double offsetSeconds) {
        var text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < utterances.size(); i++) {
            var utterance = utterances.get(i);
            long end = utterance.end() + LINGER_FRAMES;
            if (i + 1 < utterances.size()) {
                end = Math.min(end, utterances.get(i + 1).from());
            }
            text.append('\n')
                    .append(i + 1)
                    .append('\n')
                    .append(time(utterance.from(), offsetSeconds))
                    .append(" --> ")
                    .append(time(end, offsetSeconds))
                    .append('\n')
                    .append(escaped(utterance.sentence()))
                    .append('\n');
        }
        return text.toString();
    }

    /// One metadata cue a part: a JSON object each.
    ///
    /// @param score the score
    /// @param listener whose parts
    /// @param offsetSeconds how much sound comes before the routine's clock
    /// @return the file
    public static String cues(Score score, Person listener, double offsetSeconds) {
        var text = new StringBuilder("WEBVTT\n");
        var parts = score.parts(listener);
        for (int i = 0; i < parts.size(); i++) {
            var span = parts.get(i).span();
            text.append('\n')
                    .append(time((long) span.at() * Pcm.RATE, offsetSeconds))
                    .append(" --> ")
                    .append(time((long) span.end() * Pcm.RATE, offsetSeconds))
                    .append('\n')
                    .append(json(i, parts.get(i), score))
                    .append('\n');
        }
        return text.toString();
    }

    /// Ids are controlled words, so the object needs no escaping.
    private static String json(int index, Part part, Score score) {
        String head = "{\"part\": " + index + ", ";
        return switch (part) {
            case Part.Touch touch ->
                    head
                            + "\"stroke\": \""
                            + touch.movement().id()
                            + "\", \"side\": \""
                            + touch.side().id()
                            + "\", \"breaths\": "
                            + score.breaths(part)
                            + ", \"giver\": \""
                            + touch.roles().giver().id()
                            + "\"}";
            case Part.Transition _ -> head + "\"what\": \"transition\"}";
            case Part.CheckIn _ -> head + "\"what\": \"check_in\"}";
            case Part.Swap _ -> head + "\"what\": \"swap\"}";
            case Part.Rest _ -> head + "\"what\": \"rest\"}";
        };
    }

    private static String time(long frames, double offsetSeconds) {
        long millis = Math.round(frames * (double) MILLIS / Pcm.RATE + offsetSeconds * MILLIS);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / MILLIS % 60,
                millis % MILLIS);
    }

    private static String escaped(String sentence) {
        return sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
