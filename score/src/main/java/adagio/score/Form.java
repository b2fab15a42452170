// SPDX-License-Identifier: Apache-2.0
package adagio.score;

import java.util.List;
import java.util.Locale;

/// How the two share the time.
public enum Form {
    /// One, then the other.
    TURNS,
    /// A gives and B receives.
    ONE_WAY,
    /// Both at once.
    MUTUAL,
    /// Two therapists, each at the table of one of the two, in unison.
    DUET;

    /// What two people do at home; two tables are a studio's.
    ///
    /// @return all but the duet
    public static List<Form> atHome() {
        return List.of(TURNS, ONE_WAY, MUTUAL);
    }

    /// Whether every touch is given and received by both, as `both` in the documents.
    ///
    /// @return true when both do it at once, and for two tables
    public boolean together() {
        return this == MUTUAL || this == DUET;
    }

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
