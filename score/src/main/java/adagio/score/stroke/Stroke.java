// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.List;

/// A stroke of the catalogue.
///
/// @param movement all that is shown or said of it
/// @param placement where it may be used
/// @param dose how strongly and how long
/// @param fit whom it suits
/// @param provenance where it comes from
public record Stroke(
        Movement movement, Placement placement, Dose dose, Fit fit, Provenance provenance) {
    /// Where a stroke comes from.
    ///
    /// @param sources ids of `sources.txt`, or `practice`, `design`, `none_yet`; at least one
    /// @param mutualForm how two people sit for a mutual stroke, empty for others
    /// @param seed the step of the first ritual that it is, empty for others
    /// @param pathCm length of the way there, 0 when not given
    /// @param returnCm length of the way back, 0 when not given
    public record Provenance(
            List<String> sources, String mutualForm, String seed, double pathCm, double returnCm) {
        /// Copies the list.
        public Provenance {
            sources = List.copyOf(sources);
        }
    }

    /// The catalogue's id.
    ///
    /// @return a controlled word
    public String id() {
        return movement.id();
    }
}
