// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.composer.wishes.Wishes;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds where one person's wishes contradict each other or what is always so, and says what is
/// done about it. What is closed always wins.
///
/// It compares a person's answers with that person's own only: nobody learns here what the other
/// one closed.
final class Contradictions {
    private final Wishes wishes;
    private final Catalogue catalogue;
    private final List<String> notes = new ArrayList<>();

    Contradictions(Wishes wishes, Catalogue catalogue) {
        this.wishes = wishes;
        this.catalogue = catalogue;
    }

    List<String> list() {
        Evening evening = wishes.evening();
        if (evening.pace().first() && evening.pace().level() > 1) {
            note("level", "found " + evening.pace().level() + "; 1 in the first three sessions");
        }
        person("people[0]", wishes.a());
        person("people[1]", wishes.b());
        return notes;
    }

    private void person(String path, PersonWishes person) {
        var bounds = person.bounds();
        for (int i = 0; i < bounds.wished().size(); i++) {
            String at = path + ".wished[" + i + "]";
            Spot spot = bounds.wished().get(i);
            closed(person, spot)
                    .or(() -> notOpen(person, spot))
                    .ifPresent(text -> note(at, "\"" + spot.id() + "\" " + text));
        }
        for (String id : bounds.optIn().stream().sorted().toList()) {
            Spot spot = spot(id);
            closed(person, spot)
                    .or(() -> protectedPlace(spot))
                    .ifPresent(text -> note(path + ".optIn", "\"" + id + "\" " + text));
        }
        if (wishes.evening().setting() == Setting.FLOOR && person.cannot().contains(Cannot.FLOOR)) {
            note(path + ".cannot", "\"floor\" where the setting is floor; only chairs remain");
        }
    }

    private static Spot spot(String id) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            return new Spot(id, Side.BOTH);
        }
        return new Spot(id.substring(0, dot), id.endsWith(".left") ? Side.LEFT : Side.RIGHT);
    }

    private static Optional<String> closed(PersonWishes person, Spot spot) {
        return Stream.of(person.bounds().closed(), person.bounds().closedForBoth())
                .flatMap(List::stream)
                .filter(each -> each.region().equals(spot.region()))
                .filter(each -> !apart(each.side(), spot.side()))
                .findFirst()
                .map(each -> "is closed too, as \"" + each.id() + "\"; closed it stays");
    }

    private static boolean apart(Side one, Side other) {
        return one != other && one == other.mirror();
    }

    private Optional<String> notOpen(PersonWishes person, Spot spot) {
        var optIn = person.bounds().optIn();
        if (optIn.contains(spot.id()) || optIn.contains(spot.region())) {
            return protectedPlace(spot);
        }
        var openness = catalogue.care().getRelationship(wishes.evening().relationship().id());
        boolean asked =
                catalogue.getRegion(spot.region()).touch().status() == RegionStatus.OPT_IN
                        || !openness.begins(spot.region());
        return protectedPlace(spot)
                .or(
                        () ->
                                asked
                                        ? Optional.of(
                                                "begins closed; it opens when both name it in"
                                                        + " optIn")
                                        : Optional.empty());
    }

    private Optional<String> protectedPlace(Spot spot) {
        return switch (catalogue.getRegion(spot.region()).touch().status()) {
            case NEVER -> Optional.of("is touched by nobody; closed it stays");
            case LIGHT_ONLY -> Optional.of("is only ever passed over; no hand stays there");
            case OPEN, OPT_IN -> Optional.empty();
        };
    }

    private void note(String path, String text) {
        notes.add(path + ": " + text);
    }
}
