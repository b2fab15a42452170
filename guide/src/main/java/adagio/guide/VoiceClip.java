// SPDX-License-Identifier: Apache-2.0
package adagio.guide;

import adagio.guide.sound.Clip;
import adagio.guide.voice.Voice;

/// A sentence of a voice as a clip of the mix.
///
/// @param voice who says it
/// @param sentence one that the voice knows
record VoiceClip(Voice voice, String sentence) implements Clip {
    @Override
    public int frames() {
        return voice.framesOf(sentence);
    }

    @Override
    public float[] samples() {
        return voice.speak(sentence);
    }
}
