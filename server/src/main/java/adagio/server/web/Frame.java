// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import java.util.stream.Stream;

/// What the layout of every page needs.
///
/// @param say the texts
/// @param lamp the light the reader chose
/// @param assets the address of the static folder, with its content hash
/// @param wing the part of the house the page lies in
public record Frame(Messages say, Lamp lamp, String assets, Wing wing) {

    /// More letters than this in one word, and a heading with it is set smaller.
    private static final int LONG_WORD = 16;

    /// The class of a heading that names somebody: a long name stays whole where it can.
    ///
    /// @param name as it stands in the heading
    /// @return `say`, and `is-long` when a word of the name is
    public static String heading(String name) {
        boolean isLong =
                Stream.of(name.split(" "))
                        .anyMatch(word -> word.codePointCount(0, word.length()) > LONG_WORD);
        return isLong ? "say is-long" : "say";
    }

    /// The address of a static file.
    ///
    /// @param name its name in the folder
    /// @return a path on this origin that may be kept for ever
    public String asset(String name) {
        return assets + "/" + name;
    }
}
