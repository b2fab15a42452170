// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.studio.SampleStudio;
import adagio.studio.Studio;
import adagio.studio.free.Asked;
import adagio.studio.free.Placing;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Instant TEN = Instant.parse("2027-03-10T10:00:00Z");
    private final Studio studio = SampleStudio.studio();
    private Instant now = Instant.parse("2027-03-01T08:00:00Z");
    private final Desk desk = new Desk(studio, new MemoryLedger(), () -> now, new Random(7));
    private int number;

    private static Wish couple(int number, String... therapists) {
        return new Wish(
                "couples-60",
                List.of(therapists),
                List.of(
                        new Client("Ana", "a" + number + "@example.org"),
                        new Client("Ben", "b" + number + "@example.org")));
    }

    private Answer book(Instant start, String... therapists) {
        return desk.book(couple(++number, therapists), start, false, "key " + number);
    }

    private static Booking done(Answer answer) {
        return assertInstanceOf(Answer.Done.class, answer).booking();
    }

    private static List<Placing> taken(Answer answer) {
        return assertInstanceOf(Answer.Taken.class, answer).alternatives();
    }

    @Test
    void twoRoomsTakeTwoCouplesAndTheThirdIsOfferedThreeOtherTimes() {
        var first = done(book(TEN, "any", "any"));
        var second = done(book(TEN, "any", "any"));
        assertNotEquals(first.placing().room(), second.placing().room());
        assertTrue(
                first.placing().therapists().stream()
                        .noneMatch(second.placing().therapists()::contains));
        var alternatives = taken(book(TEN, "any", "any"));
        assertEquals(3, alternatives.size());
        for (var each : alternatives) {
            var booked = done(book(Quarter.begin(each.start()), "any", "any"));
            desk.cancel(booked.id());
        }
    }

    @Test
    void whoeverAsksForATakenTherapistIsOfferedHerLaterAndOthersAreStillFree() {
        done(book(TEN, "therapist-1", "therapist-2"));
        var alternatives = taken(book(TEN, "therapist-2", "therapist-3"));
        assertTrue(alternatives.getFirst().therapists().contains("therapist-2"));
        done(book(TEN, "therapist-4", "therapist-3"));
    }

    @Test
    void theSameKeyIsAnsweredWithTheSameBookingAndAnotherRequestUnderItIsRefused() {
        var wish = couple(1, "any", "any");
        var first = done(desk.book(wish, TEN, false, "k"));
        var again = assertInstanceOf(Answer.Done.class, desk.book(wish, TEN, false, "k"));
        assertTrue(again.repeated());
        assertEquals(first, again.booking());
        assertInstanceOf(Answer.KeyUsed.class, desk.book(wish, TEN.plusSeconds(900), false, "k"));
    }

    @Test
    void nobodyIsBookedTwiceAtOnceNotEvenWithOtherTherapists() {
        done(desk.book(couple(1, "any", "any"), TEN, false, "k1"));
        taken(desk.book(couple(1, "any", "any"), TEN.plusSeconds(1800), false, "k2"));
        done(desk.book(couple(1, "any", "any"), TEN.plusSeconds(3600), false, "k3"));
    }

    @Test
    void aTentativeBookingHoldsItsTimeUntilItLapsesAndThenItIsTooLate() {
        var first = done(desk.book(couple(1, "therapist-1", "any"), TEN, true, "k1"));
        taken(book(TEN, "therapist-1", "any"));
        now = now.plus(Duration.ofMinutes(15));
        var second = done(book(TEN, "therapist-1", "any"));
        assertInstanceOf(Answer.Over.class, desk.change(first.id(), to(Status.CONFIRMED)));
        assertEquals(Status.CANCELLED, desk.find(first.id()).orElseThrow().status());
        assertEquals(second, desk.find(second.id()).orElseThrow());
    }

    private static Change to(Status status) {
        return new Change(List.of(), List.of(), List.of(status));
    }

    @Test
    void confirmedInTimeItStays() {
        var booking = done(desk.book(couple(1, "any", "any"), TEN, true, "k1"));
        now = now.plus(Duration.ofMinutes(14));
        done(desk.change(booking.id(), to(Status.CONFIRMED)));
        now = now.plus(Duration.ofDays(1));
        assertEquals(0, desk.lapse());
        assertEquals(Status.CONFIRMED, desk.find(booking.id()).orElseThrow().status());
    }

    @Test
    void aMoveThatIsNotPossibleLeavesTheBookingWhereItWas() {
        var first = done(book(TEN, "therapist-1", "therapist-2"));
        var second = done(book(TEN.plusSeconds(7200), "therapist-1", "therapist-2"));
        var change = new Change(List.of(TEN.plusSeconds(900)), List.of(), List.of());
        taken(desk.change(second.id(), change));
        assertEquals(second, desk.find(second.id()).orElseThrow());
        taken(book(TEN, "therapist-1", "any"));
        assertEquals(first, desk.find(first.id()).orElseThrow());
    }

    @Test
    void aVisitMovesOverItsOwnTimeWithTheSamePeople() {
        var first = done(book(TEN, "any", "any"));
        var change = new Change(List.of(TEN.plusSeconds(900)), List.of(), List.of());
        var moved = done(desk.change(first.id(), change));
        assertEquals(first.placing().therapists(), moved.placing().therapists());
        assertEquals(first.placing().start() + 1, moved.placing().start());
    }

    @Test
    void aCancelledVisitIsFreeAgainAndStaysCancelled() {
        var first = done(book(TEN, "therapist-1", "therapist-2"));
        assertEquals(Status.CANCELLED, done(desk.cancel(first.id())).status());
        done(book(TEN, "therapist-1", "therapist-2"));
        assertEquals(Status.CANCELLED, done(desk.cancel(first.id())).status());
        assertInstanceOf(Answer.Over.class, desk.change(first.id(), to(Status.CONFIRMED)));
        taken(book(TEN, "therapist-1", "any"));
    }

    @Test
    void blockedTimeIsTakenAndVisitsCannotBeBlockedOver() {
        long quarter = Quarter.at(TEN);
        var stretch = new Stretch(quarter + 2, quarter + 4);
        var block = desk.block(Use.therapist("therapist-1"), stretch, "training").orElseThrow();
        taken(book(TEN, "therapist-1", "any"));
        assertTrue(desk.unblock(block.id()));
        assertFalse(desk.unblock(block.id()));
        done(book(TEN, "therapist-1", "any"));
        assertTrue(desk.block(Use.therapist("therapist-1"), stretch, "").isEmpty());
    }

    @Test
    void nothingBeginsInThePastOrBehindTheHorizon() {
        taken(book(Instant.parse("2027-02-28T10:00:00Z"), "any", "any"));
        taken(book(Instant.parse("2029-03-02T10:00:00Z"), "any", "any"));
        done(book(Instant.parse("2029-02-28T10:00:00Z"), "any", "any"));
    }

    @Test
    void oneTherapistCannotWorkAtBothTables() {
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Asked(
                                studio.getService("couples-60"),
                                List.of("therapist-1", "therapist-1"),
                                List.of()));
    }
}
