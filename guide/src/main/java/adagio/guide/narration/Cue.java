// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import java.util.List;

/// A cue that waits for its place on the clock.
///
/// @param ideal second of the routine at which it would begin
/// @param sentences what is said when there is room
/// @param shorter what is said when there is not, may be the same
/// @param spare whether it is left out when the silence around it would be short
/// @param latest second by which a spare one has ended; unused by others
record Cue(
        double ideal, List<String> sentences, List<String> shorter, boolean spare, double latest) {
    Cue {
        sentences = List.copyOf(sentences);
        shorter = List.copyOf(shorter);
    }
}
