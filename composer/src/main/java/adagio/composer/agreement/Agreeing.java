// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

/// What comes of two people's wishes.
public sealed interface Agreeing {
    /// Both want it, and something may be done.
    ///
    /// @param agreement what may be done
    record Agreed(Agreement agreement) implements Agreeing {}

    /// Not today; the same whoever and whatever caused it.
    record AnotherDay() implements Agreeing {}
}
