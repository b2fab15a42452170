// SPDX-License-Identifier: Apache-2.0
package adagio.server.letters;

import adagio.calendar.feed.Appointment;
import adagio.calendar.feed.Invitation;
import adagio.server.intake.KeptCards;
import adagio.server.letters.LetterWords.What;
import adagio.server.mail.Letter;
import adagio.server.mail.Outbox;
import adagio.server.storage.HouseValues;
import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.studio.Links;
import adagio.server.visit.VisitCalendar;
import adagio.server.waiting.Waiter;
import adagio.server.waiting.WaitingList;
import adagio.server.web.Messages;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Desk;
import adagio.studio.booking.Status;
import adagio.studio.free.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Writes to the clients of studios.
public final class Letters {
    private static final String ON = "studio-mail";
    private static final LocalTime REMINDED_AT = LocalTime.of(10, 0);
    private static final Pattern MAIL =
            Pattern.compile("[^\\s\\p{Cntrl}\"<>,;:@]{1,64}@[^\\s\\p{Cntrl}\"<>,;:@]{1,255}");
    private static final Duration TOO_LATE = Duration.ofHours(3);
    private static final int TWO_DAYS = 2 * Quarter.A_DAY;
    private final Books books;
    private final WaitingList waiting;
    private final Outbox outbox;
    private final HouseAddress address;
    private final Messages say;
    private final Links links;
    private final Changes changes;
    private final KeptCards cards;

    /// The letters of one house.
    ///
    /// @param books what is booked
    /// @param waiting who is offered what
    /// @param outbox takes the messages
    /// @param address of the house
    /// @param say the texts
    public Letters(
            Books books, WaitingList waiting, Outbox outbox, HouseAddress address, Messages say) {
        this.books = books;
        this.waiting = waiting;
        this.outbox = outbox;
        this.address = address;
        this.say = say;
        this.links = new Links(books.storage(), books.clock());
        this.changes = new Changes(books.storage(), books.clock());
        this.cards = new KeptCards(books.storage());
        begin();
    }

    /// With a new mail server nobody is written about what was booked without it.
    private void begin() {
        books.storage()
                .write(
                        handle -> {
                            if (!outbox.isOn()) {
                                return handle.execute("DELETE FROM house WHERE name = ?", ON);
                            }
                            return HouseValues.putFirst(handle, ON, "on")
                                    ? Told.known(handle, quarter(), now().getEpochSecond())
                                    : 0;
                        });
    }

    private Instant now() {
        return books.clock().instant();
    }

    private long quarter() {
        return Quarter.notBefore(now());
    }

    private Told told(Studio studio) {
        return new Told(books.storage(), studio.id());
    }

    /// Tells what is not told yet, and sends what waits. Without a mail server nothing is done.
    public void round() {
        if (!outbox.isOn()) {
            return;
        }
        outbox.nudge();
        for (String id : books.ids()) {
            books.find(id).ifPresent(this::tell);
        }
        outbox.nudge();
    }

    /// Whether a message about a visit did not reach one of its clients.
    ///
    /// @param studio its id
    /// @param booking its id
    /// @param place 0 for the first client, 1 for the second
    /// @return true once it was given up
    public boolean isLost(String studio, String booking, int place) {
        return outbox.isGivenUp(thing("visit", studio, booking, place))
                || outbox.isGivenUp(thing("remind", studio, booking, place));
    }

    /// A desk whose new bookings the clients know of already, as when they are brought from
    /// elsewhere: that is noted together with the booking, so that no round comes between.
    ///
    /// @param studio where
    /// @return its desk
    public Desk bringing(Studio studio) {
        return outbox.isOn()
                ? books.desk(
                        studio,
                        (handle, booking) ->
                                told(studio).first(handle, booking, last("confirmed", booking, 0)))
                : books.desk(studio);
    }

    private Told.Last last(String status, Booking booking, int sequence) {
        return new Told.Last(status, booking.placing().start(), sequence, now().getEpochSecond());
    }

    private static String thing(String kind, String studio, String booking, int place) {
        return kind + "/" + studio + "/" + booking + "/" + place;
    }

    void tell(Studio studio) {
        var desk = books.desk(studio);
        var told = told(studio);
        for (Waiter each : waiting.list(studio, Waiter.State.OFFERED)) {
            desk.find(each.booking())
                    .filter(booking -> told.find(booking.id()).isEmpty())
                    .ifPresent(booking -> offer(studio, each, booking));
        }
        for (String id : told.changed(quarter())) {
            desk.find(id).ifPresent(booking -> changed(studio, booking));
        }
        for (String id : told.soon(quarter(), quarter() + TWO_DAYS)) {
            desk.find(id).ifPresent(booking -> remind(studio, booking));
        }
    }

    private void offer(Studio studio, Waiter waiter, Booking booking) {
        if (booking.isOver(now())) {
            return;
        }
        var link = new Links.Link(studio.id(), Links.Kind.WAITING, waiter.id());
        String page = "/waiting/" + links.make(link);
        var about = new LetterWords.About(studio, booking, page, "");
        var letters = letters(What.OFFER, List.of(about, about), 0);
        books.storage()
                .write(
                        handle ->
                                told(studio).first(handle, booking, last("offered", booking, 0))
                                        ? put(handle, letters)
                                        : 0);
    }

    /// Confirmed, moved, given to somebody else, or called off.
    private void changed(Studio studio, Booking booking) {
        var told = told(studio);
        Optional<Told.Last> before = told.find(booking.id());
        boolean off = booking.status() == Status.CANCELLED;
        boolean first = before.filter(each -> each.status().equals("confirmed")).isEmpty();
        int sequence =
                Math.max(
                        before.map(each -> each.sequence() + 1).orElse(0),
                        changes.count(studio.id(), booking.id()).number());
        boolean same = before.filter(each -> each.start() == booking.placing().start()).isPresent();
        What again = same ? What.CHANGED : What.MOVED;
        What what = off ? What.OFF : first ? What.VISIT : again;
        var letters = letters(what, abouts(studio, booking), sequence);
        var now = last(off ? "cancelled" : "confirmed", booking, sequence);
        books.storage()
                .write(
                        handle -> {
                            boolean mine =
                                    before.isEmpty()
                                            ? told.first(handle, booking, now)
                                            : told.next(handle, booking, before.get(), now);
                            if (!mine) {
                                return 0;
                            }
                            for (int place = 0; place < 2; place++) {
                                outbox.drop(
                                        handle, thing("remind", studio.id(), booking.id(), place));
                            }
                            return put(handle, letters);
                        });
    }

    /// Once, from ten in the morning of the day before; not when they were told of the time since,
    /// and not at the last moment.
    private void remind(Studio studio, Booking booking) {
        Instant due =
                booking.start()
                        .atZone(studio.zone())
                        .toLocalDate()
                        .minusDays(1)
                        .atTime(REMINDED_AT)
                        .atZone(studio.zone())
                        .toInstant();
        if (now().isBefore(due)) {
            return;
        }
        var told = told(studio);
        boolean known =
                told.find(booking.id()).filter(each -> each.at() > due.getEpochSecond()).isPresent()
                        || now().isAfter(booking.start().minus(TOO_LATE));
        var letters = known ? List.<Letter>of() : letters(What.REMIND, abouts(studio, booking), 0);
        books.storage().write(handle -> told.reminded(handle, booking) ? put(handle, letters) : 0);
    }

    private int put(Handle handle, List<Letter> letters) {
        return letters.stream().mapToInt(each -> outbox.put(handle, each)).sum();
    }

    private List<LetterWords.About> abouts(Studio studio, Booking booking) {
        var abouts = new ArrayList<LetterWords.About>();
        boolean over = booking.isOver(now());
        String page =
                over
                        ? ""
                        : "/visits/"
                                + links.make(
                                        new Links.Link(
                                                studio.id(), Links.Kind.VISIT, booking.id()));
        for (int place = 0; place < booking.wish().clients().size(); place++) {
            boolean open = !over && !cards.isSent(studio.id(), booking.id(), place);
            var card = KeptCards.link(studio.id(), booking.id(), place);
            abouts.add(
                    new LetterWords.About(
                            studio, booking, page, open ? "/cards/" + links.make(card) : ""));
        }
        return abouts;
    }

    /// One for each client who gave an address that mail can go to; programs may book with others.
    private List<Letter> letters(What what, List<LetterWords.About> abouts, int sequence) {
        var words = new LetterWords(say, address.get());
        var letters = new ArrayList<Letter>();
        var booking = abouts.getFirst().booking();
        for (int place = 0; place < booking.wish().clients().size(); place++) {
            String to = booking.wish().clients().get(place).email();
            if (MAIL.matcher(to).matches()) {
                letters.add(letter(words, what, abouts.get(place), place, sequence));
            }
        }
        return letters;
    }

    private Letter letter(
            LetterWords words, What what, LetterWords.About about, int place, int sequence) {
        var studio = about.studio();
        var booking = about.booking();
        String to = booking.wish().clients().get(place).email();
        String kind = what == What.REMIND ? "remind" : "visit";
        boolean event = what != What.REMIND && what != What.OFFER;
        return new Letter(
                new Letter.About(thing(kind, studio.id(), booking.id(), place), ""),
                to,
                words.subject(what, about),
                words.text(what, about, now()),
                event ? Invitation.write(event(about, sequence), outbox.from(), to) : "",
                what == What.OFFER ? Instant.ofEpochSecond(booking.lapses()) : booking.start());
    }

    private Appointment event(LetterWords.About about, int sequence) {
        var studio = about.studio();
        var booking = about.booking();
        var words =
                new Appointment.Words(
                        studio.serviceName(booking.wish().service()),
                        studio.name() + ", " + studio.roomName(booking.placing().room()),
                        say.say("visit.calendar.with", about.who()));
        var count = new Changes.Count(sequence, now().toEpochMilli());
        return VisitCalendar.of(studio, booking, words, count, now());
    }
}
