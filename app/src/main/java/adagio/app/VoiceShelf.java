// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.guide.voice.DamagedPack;
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
        var voices = Voices.here(data);
        try {
            var found = voices.find(name);
            if (found.isPresent()) {
                return found.get();
            }
        } catch (DamagedPack damaged) {
            throw Answer.badInput("--voice " + name + ": " + damaged.getMessage());
        }
        throw Answer.badInput(
                "--voice: no voice \""
                        + name
                        + "\" here; "
                        + String.join(", ", voices.names())
                        + Nearest.hint(name, voices.names()));
    }
}
