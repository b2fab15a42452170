// SPDX-License-Identifier: Apache-2.0
package adagio.server.card;

import adagio.score.body.Region;
import adagio.score.body.RegionStatus;
import adagio.score.care.Condition;
import adagio.score.care.Rule;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What a card asks: the places of the body by group, and the health questions by what they take
/// away. The same for everybody.
///
/// @param body places that can be closed, by group
/// @param optIn places that begin closed
/// @param health questions, by what they take away
public record Card(List<Group> body, List<Spot> optIn, List<Questions> health) {
    private static final List<String> HEAD_TO_FOOT =
            List.of("head", "shoulders_neck", "back", "front", "arms", "hands", "legs", "feet");

    /// Copies the lists.
    public Card {
        body = List.copyOf(body);
        optIn = List.copyOf(optIn);
        health = List.copyOf(health);
    }

    /// Places of one part of the body.
    ///
    /// @param name the catalogue's name of the group, such as `shoulders_neck`
    /// @param spots its places
    public record Group(String name, List<Spot> spots) {
        /// Copies the list.
        public Group {
            spots = List.copyOf(spots);
        }
    }

    /// A place.
    ///
    /// @param id of a region
    /// @param name what it is called
    /// @param paired whether there is a left and a right one
    /// @param open whether hands may rest and work there, so that it can be wished for
    public record Spot(String id, String name, boolean paired, boolean open) {}

    /// Questions that take away the same.
    ///
    /// @param severity what they take away
    /// @param questions those that change from day to day first
    public record Questions(Condition.Severity severity, List<Question> questions) {
        /// Copies the list.
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /// One question.
    ///
    /// @param id of a condition
    /// @param name what it is called
    /// @param agreeable whether a professional's word opens the evening
    /// @param places whether it asks where
    /// @param lines what is said to the person at once
    public record Question(
            String id, String name, boolean agreeable, boolean places, List<String> lines) {
        /// Copies the list.
        public Question {
            lines = List.copyOf(lines);
        }
    }

    /// The card of a catalogue.
    ///
    /// @param catalogue knows places and conditions
    /// @return the card
    public static Card of(Catalogue catalogue) {
        return new Card(
                body(catalogue),
                catalogue.regions().values().stream()
                        .filter(region -> region.touch().status() == RegionStatus.OPT_IN)
                        .map(Card::spot)
                        .toList(),
                health(catalogue));
    }

    private static List<Group> body(Catalogue catalogue) {
        var groups = new LinkedHashMap<String, List<Spot>>();
        HEAD_TO_FOOT.forEach(name -> groups.put(name, new ArrayList<>()));
        for (var region : catalogue.regions().values()) {
            if (region.touch().status() != RegionStatus.NEVER) {
                groups.computeIfAbsent(region.where().group(), _ -> new ArrayList<>())
                        .add(spot(region));
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Spot spot(Region region) {
        return new Spot(
                region.id(),
                region.names().lay(),
                region.where().paired(),
                region.touch().status() == RegionStatus.OPEN);
    }

    private static List<Questions> health(Catalogue catalogue) {
        var questions = new ArrayList<Questions>();
        for (var severity : Condition.Severity.values()) {
            questions.add(
                    new Questions(
                            severity,
                            catalogue.care().conditions().values().stream()
                                    .filter(each -> each.scope().severity() == severity)
                                    .sorted(Comparator.comparing(each -> each.words().asked()))
                                    .map(Card::question)
                                    .toList()));
        }
        return questions;
    }

    private static Question question(Condition condition) {
        var lines = new ArrayList<String>();
        if (!condition.notes().say().isEmpty()) {
            lines.add(condition.notes().say());
        }
        for (var rule : condition.rules()) {
            if (rule instanceof Rule.Cue(var text, boolean both) && !both) {
                lines.add(text);
            }
        }
        return new Question(
                condition.id(),
                condition.words().name(),
                agreeable(condition),
                condition.takesPlaces(),
                lines);
    }

    /// Whether a professional's word opens the evening.
    static boolean agreeable(Condition condition) {
        return condition.blocking() && !condition.total();
    }
}
