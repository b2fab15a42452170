// SPDX-License-Identifier: Apache-2.0
package adagio.guide;

import adagio.guide.narration.Narration;
import adagio.guide.narration.Narrator;
import adagio.guide.narration.Script;
import adagio.guide.narration.Utterance;
import adagio.guide.narration.Vtt;
import adagio.guide.paper.CueSheet;
import adagio.guide.sound.Bed;
import adagio.guide.sound.Layout;
import adagio.guide.sound.Mix;
import adagio.guide.sound.Paced;
import adagio.guide.sound.Pcm;
import adagio.guide.sound.Placed;
import adagio.score.Part;
import adagio.score.Score;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import adagio.score.ritual.Ritual;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A score as it is heard and followed: sound, captions, cues, cue sheet. Making one is quick; its
/// sound is made when it is read.
public final class Recording {
    /// Silence before the routine's clock, in every file.
    public static final int LEAD_IN_SECONDS = 3;

    /// Counts up when the same score and choices begin to sound different.
    private static final String EDITION = "1";

    private final Score score;
    private final Choices choices;
    private final Narration narration;
    private final Catalogue catalogue;

    private Recording(Score score, Choices choices, Narration narration, Catalogue catalogue) {
        this.score = score;
        this.choices = choices;
        this.narration = narration;
        this.catalogue = catalogue;
    }

    /// The recording of a score.
    ///
    /// @param score what to record
    /// @param choices how it is to sound
    /// @param catalogue where the connecting lines are
    /// @return the recording
    public static Recording of(Score score, Choices choices, Catalogue catalogue) {
        var script = new Script(catalogue, choices.talk(), choices.listener(), choices.seed());
        var narration = Narrator.narrate(score, script, choices.voice());
        return new Recording(score, choices, narration, catalogue);
    }

    /// The sound: lead-in and routine.
    ///
    /// @return exactly as long as both
    public Pcm sound() {
        var bed = new Bed(choices.ambience(), choices.seed(), paced());
        var speech =
                narration.utterances().stream().filter(Utterance::heard).map(this::placed).toList();
        var layout =
                new Layout((long) LEAD_IN_SECONDS * Pcm.RATE, (long) score.seconds() * Pcm.RATE);
        return new Mix(bed, speech, narration.bells(), layout);
    }

    private Placed placed(Utterance utterance) {
        return new Placed(utterance.from(), new VoiceClip(choices.voice(), utterance.sentence()));
    }

    private List<Paced> paced() {
        var breathing = score.breathing();
        if (!breathing.paced()) {
            return List.of();
        }
        return score.parts(choices.listener()).stream()
                .filter(Part.Touch.class::isInstance)
                .map(Part::span)
                .map(
                        span ->
                                new Paced(
                                        (long) span.at() * Pcm.RATE,
                                        (long) span.end() * Pcm.RATE,
                                        breathing.seconds()))
                .toList();
    }

    /// What is said, and when, on the routine's clock.
    ///
    /// @return the narration
    public Narration narration() {
        return narration;
    }

    /// The captions of a file.
    ///
    /// @param holdSeconds the waiting stretch in front, 0 for files that people keep
    /// @return WebVTT
    public String captions(int holdSeconds) {
        return Vtt.captions(narration.utterances(), holdSeconds + LEAD_IN_SECONDS);
    }

    /// The cue track of a file.
    ///
    /// @param holdSeconds the waiting stretch in front, 0 for files that people keep
    /// @return WebVTT with a JSON object a cue
    public String cues(int holdSeconds) {
        return Vtt.cues(score, choices.listener(), holdSeconds + LEAD_IN_SECONDS);
    }

    /// The score as text.
    ///
    /// @param holdSeconds the waiting stretch in front, 0 for files that people keep
    /// @return `adagio-score/1`
    public String score(int holdSeconds) {
        return ScoreDocument.of(score, LEAD_IN_SECONDS, holdSeconds);
    }

    /// Writes the sheet that can be followed without the sound.
    ///
    /// @param out receives a PDF and stays open
    /// @throws IOException when it cannot be written
    public void cueSheet(OutputStream out) throws IOException {
        CueSheet.write(score, name(), out);
    }

    /// The name of the ritual that the score is, empty for any other.
    private String name() {
        int minutes = score.seconds() / 60;
        return catalogue.rituals().values().stream()
                .filter(ritual -> ritual.listMinutes().contains(minutes))
                .filter(ritual -> score.equals(written(ritual, minutes)))
                .map(Ritual::name)
                .findFirst()
                .orElse("");
    }

    private Score written(Ritual ritual, int minutes) {
        return Engraving.score(ritual.routine(minutes, List.of("A", "B")), catalogue);
    }

    /// The address of its content: the same for the same sound.
    ///
    /// @return 32 hexadecimal digits
    public String key() {
        String content =
                String.join(
                        "\n",
                        EDITION,
                        score(0),
                        captions(0),
                        choices.voice().name(),
                        choices.ambience().name(),
                        choices.talk().id(),
                        choices.listener().id(),
                        Long.toString(choices.seed()));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
