// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import com.sun.speech.freetts.audio.AudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import javax.sound.sampled.AudioFormat;

/// The synthesiser inside the product: robotic, but it can say any English text without anything
/// installed. Made of FreeTTS and its voice kevin16.
final class FreeTtsVoice implements Voice {
    private static final float WORDS_A_MINUTE = 135;

    /// The engine once it was loaded; guarded by this.
    private final List<com.sun.speech.freetts.Voice> engine = new ArrayList<>();

    private final SpokenClips clips = new SpokenClips();
    private final ConcurrentHashMap<String, Integer> lengths = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "kevin";
    }

    @Override
    public boolean knows(String sentence) {
        return sentence.chars().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public int framesOf(String sentence) {
        return lengths.computeIfAbsent(sentence, this::frames);
    }

    private int frames(String sentence) {
        return speak(sentence).length;
    }

    @Override
    public float[] speak(String sentence) {
        if (!knows(sentence)) {
            throw new IllegalArgumentException("kevin cannot say \"" + sentence + "\": no words");
        }
        return clips.get(sentence, this::make);
    }

    private float[] make(String sentence) {
        Tape tape = new Tape();
        synchronized (this) {
            if (engine.isEmpty()) {
                var kevin = new KevinVoiceDirectory().getVoices()[1];
                kevin.allocate();
                kevin.setRate(WORDS_A_MINUTE);
                engine.add(kevin);
            }
            engine.getFirst().setAudioPlayer(tape);
            engine.getFirst().speak(sentence.replace('\u2019', '\''));
        }
        return Shaping.clip(tape.sound(), (int) tape.getAudioFormat().getSampleRate());
    }

    /// Keeps what the engine would have played.
    private static final class Tape implements AudioPlayer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private AudioFormat format = new AudioFormat(16_000, 16, 1, true, true);

        float[] sound() {
            byte[] all = bytes.toByteArray();
            ByteBuffer in = ByteBuffer.wrap(all);
            if (!format.isBigEndian()) {
                in.order(java.nio.ByteOrder.LITTLE_ENDIAN);
            }
            float[] sound = new float[all.length / 2];
            for (int i = 0; i < sound.length; i++) {
                sound[i] = in.getShort() / 32_768f;
            }
            return sound;
        }

        @Override
        public void setAudioFormat(AudioFormat wanted) {
            format = wanted;
        }

        @Override
        public AudioFormat getAudioFormat() {
            return format;
        }

        @Override
        public boolean write(byte[] data) {
            return write(data, 0, data.length);
        }

        @Override
        public boolean write(byte[] data, int from, int count) {
            bytes.write(data, from, count);
            return true;
        }

        @Override
        public boolean drain() {
            return true;
        }

        @Override
        public boolean end() {
            return true;
        }

        @Override
        public float getVolume() {
            return 1;
        }

        @Override
        public long getTime() {
            return 0;
        }

        @Override
        public void begin(int size) {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void reset() {}

        @Override
        public void cancel() {}

        @Override
        public void close() {}

        @Override
        public void setVolume(float volume) {}

        @Override
        public void resetTime() {}

        @Override
        public void startFirstSampleTimer() {}

        @Override
        public void showMetrics() {}
    }
}
