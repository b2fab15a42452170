// SPDX-License-Identifier: Apache-2.0
package adagio.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A catalogue with one file of somebody's, which only this package may make of texts.
public final class TrialCatalogue {
    private TrialCatalogue() {}

    /// Reads the built-in one with another text in place of one file.
    ///
    /// @param which any number: of the files in order, around and around
    /// @param text in its place
    public static Reading with(int which, String text) {
        var texts = new TreeMap<String, String>(CatalogueFiles.builtIn());
        var names = List.copyOf(texts.keySet());
        texts.put(names.get(Math.floorMod(which, names.size())), text);
        return new CatalogueReader(texts, new ArrayList<>()).read();
    }
}
