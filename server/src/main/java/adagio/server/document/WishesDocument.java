// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.score.catalogue.Catalogue;

/// `adagio-wishes/1`: what two people would like, as text.
public final class WishesDocument {
    /// What stands in `format`.
    public static final String FORMAT = "adagio-wishes/1";

    private WishesDocument() {}

    /// Reads wishes. A field that is left out has its default; an unknown field, id or value is a
    /// fault.
    ///
    /// @param text a document
    /// @param catalogue knows the ids
    /// @return the wishes, or everything in the text that cannot be used
    public static WishesReading read(String text, Catalogue catalogue) {
        return new WishesReader(catalogue).read(text);
    }
}
