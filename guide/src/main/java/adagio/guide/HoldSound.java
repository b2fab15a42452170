// SPDX-License-Identifier: Apache-2.0
package adagio.guide;

import adagio.guide.sound.HoldTone;
import adagio.guide.sound.Pcm;
import adagio.guide.sound.Placed;
import adagio.guide.voice.Sentences;
import adagio.guide.voice.Voice;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;

/// The waiting stretch: "Is this okay?", a quiet tone, and now and then a word that there is time.
public final class HoldSound {
    /// Its length.
    public static final int SECONDS = HoldTone.SECONDS;

    private static final int FIRST_SECONDS = 1;
    private static final int EVERY_SECONDS = 120;

    private HoldSound() {}

    /// The stretch as one voice says it.
    ///
    /// @param voice who says it
    /// @param catalogue where its lines are
    /// @return its sound, silent at both ends
    public static Pcm of(Voice voice, Catalogue catalogue) {
        var speech = new ArrayList<Placed>();
        int at = FIRST_SECONDS;
        var lines = catalogue.listLines("hold");
        for (int turn = 0; at < SECONDS - EVERY_SECONDS / 2; turn++, at += EVERY_SECONDS) {
            var line = lines.get(turn == 0 ? 0 : 1 + (turn - 1) % Math.max(1, lines.size() - 1));
            long frame = (long) at * Pcm.RATE;
            for (String sentence : Sentences.of(line.full())) {
                if (voice.knows(sentence)) {
                    speech.add(new Placed(frame, new VoiceClip(voice, sentence)));
                    frame += voice.framesOf(sentence) + 2L * Pcm.RATE;
                }
            }
        }
        return new HoldTone(speech);
    }
}
