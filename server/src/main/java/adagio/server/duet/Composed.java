// SPDX-License-Identifier: Apache-2.0
package adagio.server.duet;

import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import adagio.server.intake.ToDo;
import adagio.server.intake.ToDoParty;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Offer;
import adagio.server.tonight.Planner;
import java.util.List;

/// Composes duets: the therapists' choice of length and breath, the clients' cards as limits.
///
/// @param catalogue what is composed from
/// @param offer how it can sound
record Composed(Catalogue catalogue, Offer offer) {
    private static final int PRACTISED = 3;

    /// What the therapists choose.
    ///
    /// @param minutes 10 to 60
    /// @param breathing whose breath the strokes follow
    /// @param names what the two clients are called
    record Choice(int minutes, Breathing breathing, List<String> names) {
        Choice {
            names = List.copyOf(names);
        }
    }

    /// The duet, or what is nearest.
    ///
    /// @param choice of the therapists
    /// @param cards both, whole
    adagio.server.tonight.Evening.Stage of(Choice choice, List<ToDo> cards) {
        var together =
                new Evening(
                        60 * choice.minutes(),
                        Form.DUET,
                        Goal.RELAX,
                        Setting.TABLE,
                        Relationship.FRIENDS,
                        choice.breathing(),
                        new Pace(PRACTISED, PRACTISED, List.of(), Oil.JOJOBA));
        var sounding =
                new Chosen.Sounding(
                        offer.voices().getFirst(),
                        offer.ambiences().getFirst(),
                        offer.talks().getFirst());
        var chosen =
                new Chosen(
                        false,
                        together,
                        sounding,
                        choice.names().getFirst(),
                        choice.names().getLast());
        return new Planner(catalogue)
                .meet(
                        chosen,
                        ToDoParty.of(cards.getFirst(), "A", catalogue),
                        ToDoParty.of(cards.getLast(), "B", catalogue));
    }
}
