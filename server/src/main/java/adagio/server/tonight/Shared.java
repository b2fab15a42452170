// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.agreement.Agreement;
import adagio.composer.agreement.Trim;

/// What is left of two private cards once both have said yes: the agreement, and the routine that
/// came of it. Nobody's answer is in it.
///
/// @param chosen what the two chose
/// @param agreement what may be done
/// @param trim what the two took away since
/// @param plan the routine, or what is nearest
/// @param answer the name of the text that answers the last change, empty when there is none
public record Shared(Chosen chosen, Agreement agreement, Trim trim, Plan plan, String answer) {
    /// Neither limits nor cues are for logs.
    @Override
    public String toString() {
        return "Shared";
    }
}
