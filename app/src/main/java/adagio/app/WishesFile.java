// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.composer.wishes.Wishes;
import adagio.score.catalogue.Catalogue;
import adagio.server.document.WishesDocument;
import adagio.server.document.WishesReading;
import java.io.PrintWriter;

/// What two people would like, out of a file, standard input, or nothing: then two people with all
/// the defaults.
///
/// @param name a file's name, `-` for standard input, empty for nothing
record WishesFile(String name) {
    private static final String NOBODY_IN_PARTICULAR =
            "{\"format\":\"adagio-wishes/1\",\"people\":[{\"name\":\"A\"},{\"name\":\"B\"}]}";

    /// Reads it; contradictions are said on standard error, and the limit wins.
    Wishes read(Catalogue catalogue, PrintWriter err) throws Answer {
        String text = name.isEmpty() ? NOBODY_IN_PARTICULAR : Texts.read(name);
        return switch (WishesDocument.read(text, catalogue)) {
            case WishesReading.Read(var wishes, var notes) -> {
                notes.forEach(note -> err.println("note: " + note));
                err.flush();
                yield wishes;
            }
            case WishesReading.Unreadable(var faults) ->
                    throw Answer.badInput(name + " holds no wishes that can be used:", faults);
        };
    }
}
