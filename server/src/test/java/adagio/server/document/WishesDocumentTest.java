// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.composer.wishes.Wishes;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesDocumentTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final String HEAD = "{\"format\":\"adagio-wishes/1\",";
    private static final String TWO = "\"people\":[{},{}]}";

    private static List<String> faults(String text) {
        return assertInstanceOf(
                        WishesReading.Unreadable.class, WishesDocument.read(text, CATALOGUE), text)
                .faults();
    }

    private static WishesReading.Read read(String text) {
        var reading = WishesDocument.read(text, CATALOGUE);
        return assertInstanceOf(WishesReading.Read.class, reading, () -> text + "\n" + reading);
    }

    private static Wishes wishes(String fields) {
        return read(HEAD + fields + TWO).wishes();
    }

    private static List<String> personFaults(String fields) {
        return faults(HEAD + "\"people\":[{" + fields + "},{}]}");
    }

    @Test
    void twoEmptyPeopleHaveEveryDefault() {
        var evening =
                new Evening(
                        1200,
                        Form.TURNS,
                        Goal.RELAX,
                        Setting.FLOOR,
                        Relationship.PARTNERS,
                        Breathing.FOLLOW,
                        new Pace(1, 0, List.of(), Oil.JOJOBA));
        assertEquals(new Wishes(evening, PersonWishes.of("A"), PersonWishes.of("B")), wishes(""));
    }

    @Test
    void everyFieldOfTheContractIsRead() {
        var read =
                read(
                        """
                        { "format": "adagio-wishes/1", "minutes": 20, "form": "turns", "goal": "relax",
                          "setting": "floor", "relationship": "partners", "level": 1, "sessionsBefore": 0,
                          "oil": "jojoba", "breathing": "follow", "lastRoutine": ["hold_shoulder_blades"],
                          "people": [
                            { "name": "Ana", "yes": true, "pressure": 2, "clothing": "skin", "closed": ["sole", "forearm.left"], "closedForBoth": [], "refuses": [], "optIn": [],
                              "wished": ["shoulder_top"], "conditions": [ { "id": "varicose_veins", "at": ["calf.left"] }, { "id": "heart_stable", "agreed": true } ], "cannot": ["kneel"] },
                            { "name": "Ben", "clothing": "clothes" } ] }
                        """);
        var ana =
                new PersonWishes(
                        "Ana",
                        true,
                        2,
                        Clothing.SKIN,
                        new Bounds(
                                List.of(
                                        new Spot("sole", Side.BOTH),
                                        new Spot("forearm", Side.LEFT)),
                                List.of(),
                                List.of(),
                                Set.of(),
                                List.of(new Spot("shoulder_top", Side.BOTH))),
                        List.of(
                                new ConditionAnswer(
                                        "varicose_veins",
                                        List.of(new Spot("calf", Side.LEFT)),
                                        false),
                                new ConditionAnswer("heart_stable", List.of(), true)),
                        Set.of(Cannot.KNEEL));
        assertEquals(ana, read.wishes().a());
        assertEquals("Ben", read.wishes().b().name());
        assertEquals(Clothing.CLOTHES, read.wishes().b().clothing());
        assertEquals(List.of("hold_shoulder_blades"), read.wishes().evening().pace().lastRoutine());
        assertEquals(List.of(), read.notes());
    }

    @Test
    void otherValuesAreReadToo() {
        var wishes =
                wishes(
                        "\"form\":\"mutual\",\"goal\":\"recovery\",\"setting\":\"table\","
                                + "\"relationship\":\"training\",\"level\":3,\"sessionsBefore\":12,"
                                + "\"oil\":\"none\",\"breathing\":\"6\",\"seconds\":75,");
        assertEquals(
                new Evening(
                        75,
                        Form.MUTUAL,
                        Goal.RECOVERY,
                        Setting.TABLE,
                        Relationship.TRAINING,
                        Breathing.SIX,
                        new Pace(3, 12, List.of(), Oil.NONE)),
                wishes.evening());
    }

    @ParameterizedTest
    @CsvSource({
        "20,1200",
        "1,60",
        "60,3600",
        "12.5,750",
        "0.01666666e3,1000",
        "1.0833,65",
        "20.008,1200",
        "19.992,1200"
    })
    void minutesLieOnTheGridWithinHalfASecond(String minutes, int seconds) {
        assertEquals(seconds, wishes("\"minutes\":" + minutes + ",").evening().seconds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"minutes\":20.02|minutes: found 20.02, which is 1201.2 s; lengths go in steps of"
                        + " 5 s, the nearest is \"seconds\": 1200",
                "\"minutes\":0|minutes: found 0; 1 to 60",
                "\"minutes\":61|minutes: found 61; 1 to 60",
                "\"minutes\":1e400|minutes: found a number beyond all measure; 1 to 60",
                "\"minutes\":\"20\"|minutes: found \"20\"; a number belongs here",
                "\"minutes\":null|minutes: found null; leave the field out or give it a value",
                "\"seconds\":62|seconds: found 62; 60 to 3600 in steps of 5",
                "\"seconds\":55|seconds: found 55; a whole number, 60 to 3600",
                "\"seconds\":3605|seconds: found 3605; a whole number, 60 to 3600",
                "\"seconds\":99999999999|seconds: found 99999999999; a whole number, 60 to 3600",
                "\"minutes\":20,\"seconds\":1200|seconds: found beside minutes; keep one of the"
                        + " two",
                "\"form\":\"turn\"|form: found \"turn\"; one of turns, one_way, mutual, duet; did you"
                        + " mean \"turns\"?",
                "\"form\":7|form: found 7; a text belongs here, one of turns, one_way, mutual, duet",
                "\"breathing\":10|breathing: found 10; a text belongs here, one of follow, 12, 10,"
                        + " 6",
                "\"level\":4|level: found 4; a whole number, 1 to 3",
                "\"level\":1.5|level: found 1.5; a whole number, 1 to 3",
                "\"sessionsBefore\":-1|sessionsBefore: found -1; a whole number, 0 and more",
                "\"lastRoutine\":[\"hold_fet\"]|lastRoutine[0]: no stroke \"hold_fet\"; did you"
                        + " mean \"hold_feet\"?",
                "\"lastRoutine\":\"hold_feet\"|lastRoutine: found \"hold_feet\"; a list [ ]"
                        + " belongs here",
                "\"minuts\":20|minuts: no such field; did you mean \"minutes\"?",
            })
    void aFaultOfTheEveningSaysWhatIsAllowed(String fields, String fault) {
        var found = faults(HEAD + fields + "," + TWO);
        assertTrue(found.getFirst().startsWith(fault), found.toString());
        assertEquals(1, found.size(), found.toString());
    }

    @Test
    void ofMinutesAndSecondsTogetherEachIsLookedAtToo() {
        assertEquals(
                List.of(
                        "minutes: found 0.4; 1 to 60",
                        "seconds: found 61; 60 to 3600 in steps of 5",
                        "seconds: found beside minutes; keep one of the two"),
                faults(HEAD + "\"minutes\":0.4,\"seconds\":61," + TWO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"closed\":[\"sole\",\"soel\"]|closed[1]: no region \"soel\"; did you mean"
                        + " \"sole\"?",
                "\"closed\":[\"scalp.left\"]|closed[0]: found \"scalp.left\"; scalp has no left"
                        + " and right, write \"scalp\"",
                "\"wished\":[\"calf.lft\"]|wished[0]: found \"calf.lft\"; a side is .left or"
                        + " .right, or none for both",
                "\"wished\":[\"calf.\"]|wished[0]: found \"calf.\"; a side is .left or .right, or"
                        + " none for both",
                "\"refuses\":[3]|refuses[0]: found 3; a text belongs here",
                "\"optIn\":null|optIn: found null; leave the field out or give it a value",
                "\"closedForBoth\":{}|closedForBoth: found {}; a list [ ] belongs here",
                "\"yes\":\"no\"|yes: found \"no\"; true or false",
                "\"pressure\":4|pressure: found 4; a whole number, 0 to 3",
                "\"clothing\":\"oil\"|clothing: found \"oil\"; one of skin, clothes",
                "\"cannot\":[\"knel\"]|cannot[0]: found \"knel\"; one of kneel, floor, stand,"
                        + " thumbs; did you mean \"kneel\"?",
                "\"conditions\":[\"bruise\"]|conditions[0]: found \"bruise\"; an object { }"
                        + " belongs here",
                "\"conditions\":[{\"id\":\"\"}]|conditions[0].id: no condition \"\"",
                "\"conditions\":[{\"id\":\"bruse\"}]|conditions[0].id: no condition \"bruse\"; did"
                        + " you mean \"bruise\"?",
                "\"conditions\":[{\"id\":\"bruise\"}]|conditions[0].at: missing; bruise needs the"
                        + " place to keep away from, like [ \"calf.left\" ]",
                "\"conditions\":[{\"id\":\"hernia\",\"at\":[\"belly\"]}]|conditions[0].at: found a"
                        + " place; hernia has none, take it out",
                "\"conditions\":[{\"id\":\"under_18\",\"agreed\":true}]|conditions[0].agreed:"
                        + " found true; under_18 means another day, whoever agreed",
                "\"name\":7|name: found 7; a text belongs here",
                "\"nmae\":\"Ana\"|nmae: no such field; did you mean \"name\"?",
            })
    void aFaultOfAPersonHasItsPath(String fields, String fault) {
        var found = personFaults(fields);
        assertTrue(found.getFirst().startsWith("people[0]." + fault), found.toString());
        assertEquals(1, found.size(), found.toString());
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        var found =
                faults(
                        "{\"minutes\":0,\"form\":\"x\",\"people\":[{\"closed\":[\"soel\"]},"
                                + "{\"pressure\":9},{}]}");
        assertEquals(6, found.size(), found.toString());
        for (String path :
                List.of(
                        "format: missing",
                        "minutes: ",
                        "form: ",
                        "people: found 3; two",
                        "people[0].closed[0]: ",
                        "people[1].pressure: ")) {
            assertTrue(found.stream().anyMatch(each -> each.startsWith(path)), path + found);
        }
    }

    @Test
    void aTextThatIsNoJsonSaysWhere() {
        assertTrue(faults("{\"format\":").getFirst().startsWith("not JSON at line 1"));
        assertTrue(faults("").getFirst().startsWith("found no object"));
        assertTrue(faults("[]").getFirst().startsWith("found no object"));
        assertTrue(
                faults(HEAD + "\"level\":1,\"level\":2," + TWO)
                        .getFirst()
                        .contains("Duplicate field 'level'"));
        assertTrue(faults(HEAD + TWO + " x").getFirst().startsWith("not JSON"));
    }

    @Test
    void aTextThatIsNearlyJsonSaysWhatIsAmissInPlainWords() {
        assertEquals(
                List.of(
                        "not JSON at line 1, column 2: it ends too early; a bracket or a quotation"
                                + " mark is not closed"),
                faults("{"));
        assertTrue(
                faults("{\"minutes\": NaN}")
                        .getFirst()
                        .endsWith(": found NaN; a number belongs here"));
        assertTrue(faults("{ // ours\n}").getFirst().endsWith(": a comment; JSON has none"));
    }

    @Test
    void aMillionBracketsAndALongTextAreRefusedInPlainWords() {
        assertEquals(
                List.of(
                        "not JSON: more brackets inside each other, or a"
                                + " longer number, than any document here has"),
                faults("[".repeat(100_000)));
        var endless = faults(" ".repeat(1_000_001));
        assertEquals(
                List.of("found 1000001 characters; the wishes of two people are at most 1000000"),
                endless);
        String name = "x".repeat(40_000);
        var found = faults(HEAD + "\"" + name + "\":1,\"form\":\"" + name + "\"," + TWO);
        assertEquals(2, found.size());
        assertTrue(found.stream().allMatch(each -> each.length() < 200), found.toString());
    }

    @Test
    void manyFaultsInOneListAreAllSaid() {
        String list =
                IntStream.range(0, 500)
                        .mapToObj(i -> "\"x" + i + "\"")
                        .collect(Collectors.joining(","));
        assertEquals(500, personFaults("\"closed\":[" + list + "]").size());
    }

    @Test
    void whatIsWishedAndClosedIsSaidAndClosedStays() {
        var read =
                read(
                        HEAD
                                + "\"relationship\":\"friends\",\"people\":[{\"wished\":[\"calf\",\"sole\","
                                + "\"belly\",\"eyes\",\"sacrum\",\"spine_line\"],\"closed\":[\"calf.left\"],"
                                + "\"optIn\":[\"upper_chest.left\"],\"closedForBoth\":[\"upper_chest\"]},"
                                + "{\"wished\":[\"calf\"]}]}");
        assertEquals(
                List.of(
                        "people[0].wished[0]: \"calf\" is closed too, as \"calf.left\"; closed it"
                                + " stays",
                        "people[0].wished[2]: \"belly\" begins closed; it opens when both name it"
                                + " in optIn",
                        "people[0].wished[3]: \"eyes\" is touched by nobody; closed it stays",
                        "people[0].wished[4]: \"sacrum\" begins closed; it opens when both name it"
                                + " in optIn",
                        "people[0].wished[5]: \"spine_line\" is only ever passed over; no hand"
                                + " stays there",
                        "people[0].optIn: \"upper_chest.left\" is closed too, as \"upper_chest\";"
                                + " closed it stays"),
                read.notes());
    }

    @Test
    void whoCannotGetToTheFloorIsToldThatChairsRemain() {
        assertEquals(
                List.of(
                        "people[1].cannot: \"floor\" where the setting is floor; only chairs"
                                + " remain"),
                read(HEAD + "\"people\":[{},{\"cannot\":[\"floor\"]}]}").notes());
    }

    @Test
    void aPlaceIsWrittenWithASideOrWithout() {
        var read =
                read(
                        HEAD
                                + "\"people\":[{\"closed\":[\"calf.left\",\"calf.right\",\"calf\",\"scalp\"]},{}]}");
        assertEquals(
                List.of(
                        new Spot("calf", Side.LEFT),
                        new Spot("calf", Side.RIGHT),
                        new Spot("calf", Side.BOTH),
                        new Spot("scalp", Side.MIDLINE)),
                read.wishes().a().bounds().closed());
    }

    @Test
    void anotherDayIsOneAndTheSameDocument() {
        String document = NotPossible.ANOTHER_DAY.document();
        assertTrue(document.contains("\"answer\" : \"another_day\""), document);
        assertTrue(document.contains("\"text\" : \"Another day.\""), document);
        assertTrue(document.contains("breathing side by side"), document);
    }
}
