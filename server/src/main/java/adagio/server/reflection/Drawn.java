// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import java.util.List;

/// One item of eight weeks, as a page shows it.
///
/// @param item its word
/// @param svg the picture, empty when nothing was noted
/// @param words what can be said
public record Drawn(String item, String svg, List<String> words) {
    /// Copies the words.
    public Drawn {
        words = List.copyOf(words);
    }
}
