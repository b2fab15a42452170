// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.guide.voice.ClipPack;
import adagio.guide.voice.Voice;
import adagio.guide.voice.Voices;
import adagio.score.catalogue.Nearest;
import java.nio.file.Path;

/// Finds voices by name.
final class VoiceShelf {
    private VoiceShelf() {}

    /// A voice that is here.
    ///
    /// @throws Answer when there is none of that name
    static Voice get(String name, Path data) throws Answer {
        if (Voices.BUILT_IN.contains(name)) {
            return ClipPack.builtIn(name);
        }
        throw Answer.badInput(
                "--voice: no voice \""
                        + name
                        + "\" here"
                        + Nearest.hint(name, Voices.BUILT_IN)
                        + "; adagio voice list shows them");
    }
}
