// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final String HOME = "192.168.1.20";
    private Instant now = Instant.parse("2026-11-22T20:00:00Z");
    private final Links links = new Links(() -> now);
    private final Link link = links.begin("evening", Link.Hearing.SAME);

    @Test
    void aHoldBeatsAGoOnThatDidNotKnowOfIt() {
        link.go(600, 0, 1_000);
        link.hold(612.5, 13_500);
        link.go(608, 1, 13_600); // sent before the hold was heard
        assertEquals(Stand.State.HELD, link.stand().state());
        link.go(608.5, 2, 20_000);
        assertEquals(new Stand(Stand.State.PLAYING, 608.5, 20_000, 3), link.stand());
    }

    @Test
    void everyDeviceIsToldOfEveryActAndNotWhoDidIt() {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        link.join(first::add);
        link.join(second::add);
        link.go(600, 0, 1_000);
        link.hold(601, 2_000);
        assertEquals(
                "{\"is\":\"stand\",\"state\":\"held\",\"place\":601.0000,\"at\":2000.000,"
                        + "\"turn\":2,\"devices\":2}",
                second.getLast());
        assertEquals(first.getLast(), second.getLast());
    }

    @Test
    void gentlerIsToldToTheOtherAndKeptNowhere() {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        Link.Device asks = first::add;
        link.join(asks);
        link.join(second::add);
        var before = link.stand();
        link.gentler(asks);
        assertFalse(first.contains("{\"is\":\"gentler\"}"));
        assertTrue(second.contains("{\"is\":\"gentler\"}"));
        assertEquals(before, link.stand());
    }

    @Test
    void aCodeIsFoundAsPeopleTypeItAndLapsesAfterSixHours() {
        String typed =
                " "
                        + link.code().toLowerCase(Locale.ROOT).substring(0, 3)
                        + "-"
                        + link.code().substring(3);
        assertTrue(links.find(typed, HOME).isPresent());
        now = now.plus(Duration.ofHours(6)).plusSeconds(1);
        assertTrue(links.find(link.code(), HOME).isEmpty());
    }

    private void guess(String where, int codes) {
        for (int i = 0; i < codes; i++) {
            assertTrue(links.find("AAAAA" + i, where).isEmpty());
        }
    }

    @Test
    void whoTriesCodesIsAnsweredNoneForTenMinutesAndNobodyElseNotices() {
        guess("elsewhere", 20);
        assertTrue(links.find(link.code(), "elsewhere").isEmpty());
        assertTrue(links.find(link.code(), HOME).isPresent());
        now = now.plus(Misses.SPAN).plusSeconds(1);
        assertTrue(links.find(link.code(), "elsewhere").isPresent());
    }

    @Test
    void twentyThousandTriesFromTwoHundredPlacesShutNoHomeOut() {
        for (int place = 0; place < 200; place++) {
            guess("10.0.0." + place, 100);
        }
        assertTrue(links.find(link.code(), HOME).isPresent());
    }

    @Test
    void aPageWhoseEveningIsOverShutsItsOwnHomeNotOut() {
        for (int i = 0; i < 100; i++) {
            assertTrue(links.find("AAAAAA", HOME).isEmpty());
        }
        assertTrue(links.find(link.code(), HOME).isPresent());
    }

    @Test
    void anotherLinkOfTheSameEveningTakesThePlaceOfTheFirst() {
        var other = links.begin("evening", Link.Hearing.PARTS);
        assertTrue(links.find(link.code(), HOME).isEmpty());
        assertEquals(List.of(other), links.of("evening").stream().toList());
    }
}
