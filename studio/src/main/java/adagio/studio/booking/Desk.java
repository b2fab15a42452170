// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.Studio;
import adagio.studio.free.Asked;
import adagio.studio.free.Openings;
import adagio.studio.free.Placing;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Where a studio's bookings are made and changed.
///
/// Everything that takes time goes through [Lines#claim], whatever state it is in, so nothing can
/// be taken twice: not by two who ask at once, not by a move, not by a confirmation that comes
/// late.
public final class Desk {
    private static final int MOST_TRIES = 60;
    private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int ID_LETTERS = 20;
    private final Studio studio;
    private final Ledger ledger;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// The desk of one studio.
    ///
    /// @param studio as it is set up now
    /// @param ledger where its bookings are written
    /// @param clock for lead time, horizon and lapse
    /// @param random for ids and for spreading the work; a secure one in earnest
    public Desk(Studio studio, Ledger ledger, InstantSource clock, RandomGenerator random) {
        this.studio = studio;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /// Books.
    ///
    /// @param wish what is asked for
    /// @param start on a quarter-hour
    /// @param tentative true waits for a confirmation, for as long as the studio's rules say
    /// @param key sent by the client; the same key with the same request is answered with the same
    ///   booking
    /// @return `Done`, `Taken` or `KeyUsed`
    public Answer book(Wish wish, Instant start, boolean tentative, String key) {
        return book(wish, start, tentative ? studio.rules().tentativeMinutes() : 0, key);
    }

    /// Books tentatively for somebody of the waiting list, for as long as the studio's rules say.
    ///
    /// @param wish what is asked for
    /// @param start on a quarter-hour
    /// @param key as for [#book]
    /// @return `Done`, `Taken` or `KeyUsed`
    public Answer offer(Wish wish, Instant start, String key) {
        return book(wish, start, studio.rules().offerMinutes(), key);
    }

    /// @param minutes how long a tentative one waits, 0 for one that is confirmed at once
    private Answer book(Wish wish, Instant start, int minutes, String key) {
        String fingerprint = fingerprint(wish, start, minutes > 0);
        long quarter = Quarter.at(start);
        var asked = wish.asked(studio.getService(wish.service()));
        var seen = new ArrayDeque<>(look(asked, quarter));
        return trying(
                asked,
                quarter,
                () ->
                        ledger.write(
                                lines -> {
                                    String id = newId();
                                    if (!lines.putKey(key, fingerprint, id)) {
                                        return again(lines, key, fingerprint);
                                    }
                                    var placing =
                                            Optional.ofNullable(seen.poll())
                                                    .or(
                                                            () ->
                                                                    place(
                                                                            lines,
                                                                            asked,
                                                                            quarter,
                                                                            clock.instant()))
                                                    .orElseThrow(() -> new Undone(false));
                                    return add(lines, id, wish, placing, minutes);
                                }));
    }

    /// A look before the transaction, so that many look at once while one writes. What was seen may
    /// be taken by then: the claims say so, and the next try looks inside.
    private List<Placing> look(Asked asked, long quarter) {
        return ledger.read(lines -> place(lines, asked, quarter, clock.instant())).stream()
                .toList();
    }

    private Answer add(Lines lines, String id, Wish wish, Placing placing, int minutes) {
        var now = clock.instant();
        long lapses = now.getEpochSecond() + minutes * 60L;
        var booking =
                minutes > 0
                        ? new Booking(id, Status.TENTATIVE, lapses, wish, placing)
                        : new Booking(id, Status.CONFIRMED, 0, wish, placing);
        lines.add(booking);
        if (!lines.claim(id, Claim.of(booking))) {
            throw new Undone(true);
        }
        return new Answer.Done(booking, false);
    }

    private static Answer again(Lines lines, String key, String fingerprint) {
        var kept = lines.getKey(key);
        if (!kept.fingerprint().equals(fingerprint)) {
            return new Answer.KeyUsed();
        }
        return lines.find(kept.bookingId())
                .<Answer>map(booking -> new Answer.Done(booking, true))
                .orElseGet(Answer.Unknown::new);
    }

    /// Tries until it is so or nothing is free: whoever loses a race looks again at what is left.
    private Answer trying(Asked asked, long quarter, Supplier<Answer> attempt) {
        boolean swept = false;
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return attempt.get();
            } catch (Undone undone) {
                if (!undone.lostRace()) {
                    if (swept || lapse() == 0) {
                        break;
                    }
                    swept = true;
                }
            }
        }
        return new Answer.Taken(alternatives(asked, quarter));
    }

    private Optional<Placing> place(Lines lines, Asked asked, long quarter, Instant now) {
        var window = new Stretch(quarter, quarter + 1);
        var use = lines.use(resources(asked), Openings.around(window));
        return new Openings(studio, window, now, use).place(quarter, asked, random.nextInt());
    }

    private List<String> resources(Asked asked) {
        var resources = new ArrayList<>(resources(studio));
        resources.addAll(asked.clients());
        return resources;
    }

    /// Every therapist and room.
    ///
    /// @param studio set up
    /// @return as claims name them
    public static List<String> resources(Studio studio) {
        var resources = new ArrayList<String>();
        studio.therapists().forEach(each -> resources.add(Use.therapist(each.id())));
        studio.rooms().forEach(each -> resources.add(Use.room(each.id())));
        return resources;
    }

    private List<Placing> alternatives(Asked asked, long quarter) {
        var around = Openings.around(Alternatives.window(quarter));
        var use = ledger.use(resources(studio), around);
        if (!asked.clients().isEmpty()) {
            use.add(ledger.read(lines -> lines.use(asked.clients(), around)));
        }
        var openings = new Openings(studio, Alternatives.window(quarter), clock.instant(), use);
        return Alternatives.of(studio, openings, quarter, asked);
    }

    /// Moves, reassigns, confirms or cancels.
    ///
    /// @param id of a booking
    /// @param change what shall be different
    /// @return `Done`, `Taken`, `Over` or `Unknown`
    public Answer change(String id, Change change) {
        var old = ledger.read(lines -> lines.find(id));
        if (old.isEmpty()) {
            return new Answer.Unknown();
        }
        long quarter = change.start().map(Quarter::at).orElse(old.get().placing().start());
        var asked = wished(old.get(), change).asked(old.get().service(studio));
        return trying(
                asked,
                quarter,
                () -> ledger.write(lines -> change(lines, id, change, clock.instant())));
    }

    private static Wish wished(Booking old, Change change) {
        var wish = change.clients().isEmpty() ? old.wish() : old.wish().of(change.clients());
        return change.therapists().isEmpty() ? wish : wish.with(change.therapists());
    }

    private Answer change(Lines lines, String id, Change change, Instant now) {
        var locked = lines.lock(id);
        if (locked.isEmpty()) {
            return new Answer.Unknown();
        }
        var old = locked.get();
        if (old.isOver(now)) {
            return old.status() == Status.CANCELLED && change.to(Status.CANCELLED)
                    ? new Answer.Done(old, true)
                    : new Answer.Over(old);
        }
        var next = old;
        if (change.to(Status.CANCELLED)) {
            lines.release(id, Claim.of(old));
            next = old.cancelled();
        } else {
            if (change.moves()) {
                next = moved(lines, old, change, now);
            } else if (!change.clients().isEmpty()) {
                next = named(lines, old, change);
            }
            if (change.to(Status.CONFIRMED)) {
                next = next.confirmed();
            }
        }
        lines.replace(next);
        return new Answer.Done(next, false);
    }

    /// The same visit of people whose names are known now: none of them may be elsewhere then.
    private static Booking named(Lines lines, Booking old, Change change) {
        var next = old.at(wished(old, change), old.placing());
        lines.release(old.id(), Claim.of(old));
        if (!lines.claim(old.id(), Claim.of(next))) {
            throw new Undone(false);
        }
        return next;
    }

    /// The same people again where they can, somebody else where anybody was asked for.
    private Booking moved(Lines lines, Booking old, Change change, Instant now) {
        Wish wish = wished(old, change);
        var service = old.service(studio);
        long quarter = change.start().map(Quarter::at).orElse(old.placing().start());
        lines.release(old.id(), Claim.of(old));
        Optional<Placing> placing = Optional.empty();
        if (change.therapists().isEmpty()) {
            var same = wish.with(old.placing().therapists());
            placing = place(lines, same.asked(service), quarter, now);
        }
        if (placing.isEmpty()) {
            placing = place(lines, wish.asked(service), quarter, now);
        }
        var next = old.at(wish, placing.orElseThrow(() -> new Undone(false)));
        if (!lines.claim(old.id(), Claim.of(next))) {
            throw new Undone(true);
        }
        return next;
    }

    /// Cancels; a second time changes nothing.
    ///
    /// @param id of a booking
    /// @return `Done`, `Over` or `Unknown`
    public Answer cancel(String id) {
        return change(id, new Change(List.of(), List.of(), List.of(Status.CANCELLED)));
    }

    /// Finds a booking.
    ///
    /// @param id any text
    /// @return empty when there is none
    public Optional<Booking> find(String id) {
        return ledger.read(lines -> lines.find(id));
    }

    /// Cancels what was tentative too long.
    ///
    /// @return how many
    public int lapse() {
        long now = clock.instant().getEpochSecond();
        if (!ledger.read(lines -> lines.hasLapsed(now))) {
            return 0;
        }
        return ledger.write(
                lines -> {
                    var over = lines.lapse(now);
                    over.forEach(each -> lines.release(each.id(), Claim.of(each)));
                    return over.size();
                });
    }

    /// Keeps time free of visits.
    ///
    /// @param resource `t/...` or `r/...`
    /// @param stretch when
    /// @param why for the staff
    /// @return empty when a visit is there
    public Optional<Block> block(String resource, Stretch stretch, String why) {
        lapse();
        var block = new Block(newId(), resource, stretch, why);
        try {
            return Optional.of(
                    ledger.write(
                            lines -> {
                                if (!lines.claim(block.id(), List.of(block.claim()))) {
                                    throw new Undone(false);
                                }
                                lines.add(block);
                                return block;
                            }));
        } catch (Undone _) {
            return Optional.empty();
        }
    }

    /// Gives blocked time back.
    ///
    /// @param id of a block
    /// @return false when there is none
    public boolean unblock(String id) {
        return ledger.write(
                lines -> {
                    var block = lines.removeBlock(id);
                    block.ifPresent(each -> lines.release(id, List.of(each.claim())));
                    return block.isPresent();
                });
    }

    private static String fingerprint(Wish wish, Instant start, boolean tentative) {
        return Fingerprint.of(wish + "|" + start + "|" + tentative);
    }

    private String newId() {
        var id = new char[ID_LETTERS];
        for (int i = 0; i < ID_LETTERS; i++) {
            id[i] = LETTERS[random.nextInt(LETTERS.length)];
        }
        return new String(id);
    }
}
