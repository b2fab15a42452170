// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import java.util.List;

/// What is asked of two recordings.
///
/// @param chance how chance is asked
/// @param susy the settings for SUSY's quantities
/// @param paced stretches in which both breathed to the same count, on A's clock
public record Question(Chance chance, Settings susy, List<Span> paced) {
    /// The usual one: nothing paced.
    public static final Question USUAL = new Question(Chance.USUAL, Settings.USUAL, List.of());

    /// Copies the stretches.
    public Question {
        paced = List.copyOf(paced);
    }
}
