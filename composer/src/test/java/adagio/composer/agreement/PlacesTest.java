// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static Set<String> places(Setting setting, PersonWishes giver, PersonWishes receiver) {
        var evening = Two.evening(setting, Relationship.PARTNERS);
        return Looked.at(Two.agree(giver, receiver, evening).limits(Person.A)).places();
    }

    private static Set<String> places(Setting setting) {
        return places(setting, Two.open("A"), Two.open("B"));
    }

    private static Set<String> of(String... lines) {
        var places = new TreeSet<String>();
        for (String line : lines) {
            String[] halves = line.split(": ", -1);
            Stream.of(halves[1].split(" ", -1)).map(g -> halves[0] + "/" + g).forEach(places::add);
        }
        return places;
    }

    @Test
    void onTheFloorAGiverStandsOnlyWhenTheReceiverDoes() {
        assertEquals(
                of(
                        "prone: kneeling_beside kneeling_at_head seated_beside seated_at_feet",
                        "supine: kneeling_beside kneeling_at_head seated_beside seated_at_feet"
                                + " lying_feet_to_feet",
                        "side_lying: kneeling_beside seated_beside seated_behind",
                        "childs_pose: kneeling_beside kneeling_behind kneeling_at_head"
                                + " seated_beside",
                        "seated_floor: kneeling_behind seated_behind seated_beside seated_facing"
                                + " seated_at_feet back_to_back lying_feet_to_feet",
                        "standing: standing_behind standing_beside standing_facing"),
                places(Setting.FLOOR));
    }

    @Test
    void onABedTheGiverKneelsSitsOrStandsBeside() {
        assertEquals(
                of(
                        "prone: kneeling_beside kneeling_at_head standing_beside seated_beside"
                                + " seated_at_feet",
                        "supine: kneeling_beside kneeling_at_head standing_beside seated_beside"
                                + " seated_at_feet",
                        "side_lying: kneeling_beside seated_beside seated_behind standing_beside",
                        "seated_floor: kneeling_behind seated_behind seated_beside seated_facing"
                                + " seated_at_feet"),
                places(Setting.BED));
    }

    @Test
    void atATableTheGiverStandsOrSitsOnAStool() {
        assertEquals(
                of(
                        "prone: kneeling_at_head standing_beside seated_at_feet",
                        "supine: kneeling_at_head standing_beside seated_at_feet",
                        "side_lying: standing_beside"),
                places(Setting.TABLE));
    }

    @Test
    void onChairsNobodyKneelsOrLies() {
        assertEquals(
                of(
                        "seated_chair: standing_behind standing_beside standing_facing"
                                + " seated_facing seated_beside seated_at_feet",
                        "standing: standing_behind standing_beside standing_facing"),
                places(Setting.CHAIRS));
    }

    @Test
    void whoCannotKneelIsOfferedNoKneeling() {
        var kneel = Two.cannot("A", Cannot.KNEEL);
        var giving = places(Setting.FLOOR, kneel, Two.open("B"));
        assertTrue(giving.stream().noneMatch(place -> place.contains("/kneeling")));
        assertTrue(giving.stream().anyMatch(place -> place.startsWith("childs_pose/")));
        var receiving = places(Setting.FLOOR, Two.open("A"), kneel);
        assertTrue(receiving.stream().noneMatch(place -> place.startsWith("childs_pose/")));
        assertTrue(receiving.stream().anyMatch(place -> place.contains("/kneeling")));
    }

    @Test
    void whoCannotStandIsOfferedNoStanding() {
        var stand = Two.cannot("A", Cannot.STAND);
        assertTrue(
                places(Setting.CHAIRS, stand, Two.open("B")).stream()
                        .noneMatch(place -> place.contains("/standing")));
        assertTrue(
                places(Setting.CHAIRS, Two.open("A"), stand).stream()
                        .noneMatch(place -> place.startsWith("standing/")));
    }

    @Test
    void whoCannotGetToTheFloorMeetsTheOtherOnChairs() {
        var floor = Two.cannot("A", Cannot.FLOOR);
        var open = Two.open("B");
        for (boolean first : new boolean[] {true, false}) {
            var agreement = first ? Two.agree(floor, open) : Two.agree(open, floor);
            assertEquals(Setting.CHAIRS, agreement.evening().setting());
            assertEquals(
                    List.of(
                            "Pain is a stop sign. Say stop, or tap twice, and everything stops.",
                            "Tonight on chairs: nobody gets down to the floor."),
                    agreement.cues(Person.BOTH));
            for (var giver : Person.values()) {
                var places = Looked.at(agreement.limits(giver)).places();
                assertFalse(places.isEmpty());
                assertTrue(
                        places.stream()
                                .allMatch(
                                        place ->
                                                place.startsWith("seated_chair/")
                                                        || place.startsWith("standing/")));
            }
        }
        var giving = places(Setting.FLOOR, floor, open);
        assertFalse(giving.contains("seated_chair/seated_at_feet"));
        assertTrue(places(Setting.FLOOR, open, floor).contains("seated_chair/seated_at_feet"));
        assertTrue(places(Setting.BED, open, floor).contains("prone/kneeling_beside"));
        assertFalse(places(Setting.BED, floor, open).contains("prone/kneeling_beside"));
    }

    @Test
    void whoSparesTheThumbsSparesThemWhereThatPersonGives() {
        var agreement = Two.agree(Two.cannot("A", Cannot.THUMBS), Two.open("B"));
        assertFalse(agreement.limits(Person.A).thumbs());
        assertTrue(agreement.limits(Person.B).thumbs());
        assertFalse(agreement.limits(Person.BOTH).thumbs());
    }

    @Test
    void whatEitherCannotDoIsNotDoneWhenBothDoIt() {
        var kneel = Two.cannot("A", Cannot.KNEEL);
        for (var agreement :
                Arrays.asList(Two.agree(kneel, Two.open("B")), Two.agree(Two.open("B"), kneel))) {
            assertTrue(
                    Looked.at(agreement.limits(Person.BOTH)).places().stream()
                            .noneMatch(
                                    place ->
                                            place.contains("kneeling")
                                                    || place.startsWith("childs_pose")));
        }
    }
}
