// SPDX-License-Identifier: Apache-2.0
package adagio.score;

/// Who is meant.
public enum Person {
    /// The first person.
    A,
    /// The second person.
    B,
    /// Both at once.
    BOTH;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return `A`, `B` or `both`
    public String id() {
        return this == BOTH ? "both" : name();
    }

    /// The other one of the two.
    ///
    /// @return B for A, A for B, both for both
    public Person other() {
        return switch (this) {
            case A -> B;
            case B -> A;
            case BOTH -> BOTH;
        };
    }
}
