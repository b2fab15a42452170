// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.guide.voice.ClipPack;
import adagio.guide.voice.DamagedPack;
import adagio.guide.voice.Voice;
import adagio.guide.voice.Voices;
import java.nio.file.Path;
import java.util.List;

/// The voices that the page offers: recorded ones, sentence by sentence. Programs that can say any
/// text are for the command line, and stand in only where no recorded voice is there.
///
/// @param voices all that are here
/// @param names what the page offers, the default first
record RecordedVoices(Voices voices, List<String> names) {

    /// The voices of a data folder and of the product.
    static RecordedVoices here(Path data) {
        var voices = Voices.here(data);
        List<String> all = voices.names();
        List<String> recorded =
                all.subList(0, all.size() - 1).stream().filter(n -> recorded(voices, n)).toList();
        return new RecordedVoices(voices, recorded.isEmpty() ? all : recorded);
    }

    private static boolean recorded(Voices voices, String name) {
        try {
            return voices.find(name).filter(ClipPack.class::isInstance).isPresent();
        } catch (DamagedPack _) {
            return false;
        }
    }

    Voice get(String name) {
        return voices.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no voice " + name));
    }
}
