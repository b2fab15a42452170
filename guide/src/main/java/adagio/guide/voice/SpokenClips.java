// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Clips that were made lately, so that a session makes each once; gives memory back when it is
/// short. Safe for several threads.
final class SpokenClips {
    private static final int MOST = 160;

    private final Object[] making = Stream.generate(Object::new).limit(16).toArray();
    private final Map<String, SoftReference<float[]>> clips =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, SoftReference<float[]>> eldest) {
                    return size() > MOST;
                }
            };

    /// The clip of a sentence, made when it is not kept; a second thread waits for the first.
    float[] get(String sentence, Function<String, float[]> make) {
        float[] kept = find(sentence);
        if (kept.length > 0) {
            return kept;
        }
        synchronized (making[Math.floorMod(sentence.hashCode(), making.length)]) {
            float[] since = find(sentence);
            if (since.length > 0) {
                return since;
            }
            float[] made = make.apply(sentence);
            synchronized (clips) {
                clips.put(sentence, new SoftReference<>(made));
            }
            return made;
        }
    }

    private float[] find(String sentence) {
        synchronized (clips) {
            SoftReference<float[]> kept = clips.get(sentence);
            float[] sound = kept == null ? null : kept.get();
            return sound == null ? new float[0] : sound;
        }
    }
}
