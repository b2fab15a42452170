// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import java.util.List;

/// All that is said and struck in a session, on the routine's clock.
///
/// @param utterances sentences in order, never two at once
/// @param bells frames at which a bowl is struck, rising
public record Narration(List<Utterance> utterances, List<Long> bells) {
    /// Copies both.
    public Narration {
        utterances = List.copyOf(utterances);
        bells = List.copyOf(bells);
    }
}
