// SPDX-License-Identifier: Apache-2.0
package adagio.server.duet;

import adagio.score.Breathing;
import adagio.score.catalogue.Catalogue;
import adagio.server.intake.Directions;
import adagio.server.intake.DirectionsParty;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Offer;
import adagio.server.tonight.Planner;
import java.util.List;

/// Composes duets: the therapists' choice of length and breath, the clients' cards as limits.
///
/// @param catalogue what is composed from
/// @param offer how it can sound
record Composed(Catalogue catalogue, Offer offer) {
    /// What the therapists choose.
    ///
    /// @param minutes 10 to 60
    /// @param breathing whose breath the strokes follow
    /// @param names of the two therapists, table by table
    record Choice(int minutes, Breathing breathing, List<String> names) {
        Choice {
            names = List.copyOf(names);
        }
    }

    /// The duet, or what is nearest.
    ///
    /// @param choice of the therapists
    /// @param cards both, whole
    Evening.Stage of(Choice choice, List<Directions> cards) {
        var sounding =
                new Chosen.Sounding(
                        offer.voices().getFirst(),
                        offer.ambiences().getFirst(),
                        offer.talks().getFirst());
        var chosen = Chosen.duet(choice.minutes(), choice.breathing(), sounding, choice.names());
        return new Planner(catalogue)
                .meet(
                        chosen,
                        DirectionsParty.of(cards.getFirst(), "A", catalogue),
                        DirectionsParty.of(cards.getLast(), "B", catalogue));
    }
}
