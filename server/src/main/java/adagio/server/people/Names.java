// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import java.text.Normalizer;
import java.util.Locale;

/// What people are called, as it is kept and as it is compared.
public final class Names {
    /// The longest name, in letters.
    public static final int LONGEST = 40;

    private Names() {}

    /// A name without what could disturb a page.
    ///
    /// @param typed any text
    /// @return at most 40 letters, may be empty
    public static String clean(String typed) {
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}<>&\"]", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        int end =
                plain.codePointCount(0, plain.length()) <= LONGEST
                        ? plain.length()
                        : plain.offsetByCodePoints(0, LONGEST);
        return plain.substring(0, end).strip();
    }

    /// A name as two spellings of it are the same.
    ///
    /// @param name any text
    /// @return lower case, without accents that only look different
    public static String compared(String name) {
        return Normalizer.normalize(clean(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
