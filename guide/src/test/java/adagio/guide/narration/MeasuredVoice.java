// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import adagio.guide.sound.Pcm;
import adagio.guide.voice.Voice;

/// A voice that takes 0.4 s a word and half a second more, and makes no sound.
final class MeasuredVoice implements Voice {
    @Override
    public String name() {
        return "measured";
    }

    @Override
    public boolean knows(String sentence) {
        return true;
    }

    @Override
    public int framesOf(String sentence) {
        return (int) Math.round((0.5 + 0.4 * sentence.split(" ", -1).length) * Pcm.RATE);
    }

    @Override
    public float[] speak(String sentence) {
        return new float[framesOf(sentence)];
    }
}
