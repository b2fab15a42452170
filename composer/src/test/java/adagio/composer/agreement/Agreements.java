// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Evening;
import java.util.List;
import java.util.Set;

/// Makes agreements for tests of those who only read them.
public final class Agreements {
    private Agreements() {}

    /// The same limits for both directions.
    ///
    /// @param evening what they chose
    /// @param limits what may be done
    /// @return an agreement without cues
    public static Agreement of(Evening evening, Limits limits) {
        return new Agreement(
                evening,
                List.of("Ana", "Ben"),
                List.of(limits, limits, limits),
                List.of(List.of(), List.of(), List.of()),
                Set.of());
    }
}
