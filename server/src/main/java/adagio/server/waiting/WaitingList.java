// SPDX-License-Identifier: Apache-2.0
package adagio.server.waiting;

import adagio.server.studio.Books;
import adagio.server.waiting.Waiter.State;
import adagio.server.waiting.Waiter.Window;
import adagio.studio.Studio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Status;
import adagio.studio.booking.Wish;
import adagio.studio.free.Asked;
import adagio.studio.free.Preference;
import adagio.studio.free.Quarter;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/// Who waits, and who is offered what.
///
/// An offer is a tentative booking: it holds the same claims as any other, so nothing can be
/// offered twice or booked beside it. Its key is the entry and its round, so two processes that
/// offer at once make one booking.
public final class WaitingList {
    private static final int MOST_TRIES = 8;
    private final Books books;

    /// The waiting lists of one house.
    ///
    /// @param books what is free
    public WaitingList(Books books) {
        this.books = books;
    }

    private WaitingRows rows(Studio studio) {
        return new WaitingRows(books.storage(), studio.id());
    }

    /// Joins the list, at its end.
    ///
    /// @param studio where
    /// @param wish what
    /// @param window when
    /// @return the new entry's id
    public String join(Studio studio, Wish wish, Window window) {
        String id = UUID.randomUUID().toString();
        rows(studio).add(new Waiter(id, now(), State.WAITING, 0, wish, window, ""));
        return id;
    }

    private long now() {
        return books.clock().instant().toEpochMilli();
    }

    /// Finds an entry, as it stands now.
    ///
    /// @param studio where
    /// @param id any text
    /// @return empty when there is none
    public Optional<Waiter> find(Studio studio, String id) {
        return rows(studio).find(id).flatMap(each -> settled(studio, each));
    }

    /// Everybody of one state, in the order in which they asked.
    ///
    /// @param studio where
    /// @param state which
    /// @return first come, first in it
    public List<Waiter> list(Studio studio, State state) {
        return rows(studio).list(state);
    }

    /// Looks what came of an offer.
    private Optional<Waiter> settled(Studio studio, Waiter waiter) {
        if (waiter.state() != State.OFFERED) {
            return Optional.of(waiter);
        }
        var booking = books.desk(studio).find(waiter.booking());
        boolean over = booking.isEmpty() || booking.get().isOver(books.clock().instant());
        if (!over && booking.get().status() == Status.TENTATIVE) {
            return Optional.of(waiter);
        }
        rows(studio).step(waiter, over ? State.PASSED : State.TAKEN, waiter.booking());
        return rows(studio).find(waiter.id());
    }

    /// Offers what is free to those who wait, in order.
    ///
    /// @param studio where
    /// @return how many offers were made
    public int offer(Studio studio) {
        books.desk(studio).lapse();
        list(studio, State.OFFERED).forEach(each -> settled(studio, each));
        int made = 0;
        rows(studio).forget(Quarter.notBefore(books.clock().instant()));
        for (Waiter waiter : list(studio, State.WAITING)) {
            if (offer(studio, waiter)) {
                made++;
            }
        }
        return made;
    }

    private boolean offer(Studio studio, Waiter waiter) {
        var wish = waiter.wish();
        if (studio.services().stream()
                .filter(each -> each.people() == wish.clients().size())
                .noneMatch(each -> each.id().equals(wish.service()))) {
            return false;
        }
        var starts = starts(studio, waiter);
        for (int i = 0; i < Math.min(starts.length, MOST_TRIES); i++) {
            String key = "waiting-" + waiter.id() + "-" + waiter.round();
            var desk = books.desk(studio);
            switch (desk.offer(wish, Quarter.begin(starts[i]), key)) {
                case Answer.Done(var booking, _) -> {
                    return keep(studio, waiter, booking.id());
                }
                case Answer.KeyUsed _ -> {
                    var kept = books.read(studio, lines -> lines.getKey(key));
                    return keep(studio, waiter, kept.bookingId());
                }
                case Answer.Taken _, Answer.Unknown _, Answer.Over _ -> {
                    continue; // somebody was faster: the next start
                }
            }
        }
        return false;
    }

    /// Somebody who left meanwhile gets nothing, and the time is free again.
    private boolean keep(Studio studio, Waiter waiter, String booking) {
        var rows = rows(studio);
        if (rows.step(waiter, State.OFFERED, booking)) {
            return true;
        }
        boolean theirs =
                rows.find(waiter.id()).filter(now -> now.booking().equals(booking)).isPresent();
        if (!theirs) {
            books.desk(studio).cancel(booking);
        }
        return false;
    }

    private long[] starts(Studio studio, Waiter waiter) {
        var wish = waiter.wish();
        var able = wish.therapists().stream().filter(t -> !Preference.isAny(t));
        if (!able.allMatch(studio::hasTherapist)) {
            return new long[0];
        }
        var asked = new Asked(studio.getService(wish.service()), wish.therapists(), List.of());
        var window = waiter.window();
        return LongStream.of(books.starts(studio, asked, window.days()))
                .filter(
                        start -> {
                            var local = LocalTime.ofInstant(Quarter.begin(start), studio.zone());
                            int minute = local.getHour() * 60 + local.getMinute();
                            return minute >= window.fromMinute() && minute < window.toMinute();
                        })
                .toArray();
    }

    /// How many wait before somebody.
    ///
    /// @param studio where
    /// @param waiter an entry that waits
    /// @return 0 for the first
    public int before(Studio studio, Waiter waiter) {
        int place =
                list(studio, State.WAITING).stream().map(Waiter::id).toList().indexOf(waiter.id());
        return Math.max(place, 0);
    }

    /// Waits again after an offer went on, at the end of the list.
    ///
    /// @param studio where
    /// @param waiter an entry whose offer has passed
    public void again(Studio studio, Waiter waiter) {
        rows(studio).again(waiter, now());
    }

    /// Leaves the list; a time that was offered goes to whoever is next.
    ///
    /// @param studio where
    /// @param waiter an entry
    public void leave(Studio studio, Waiter waiter) {
        boolean left = waiter.state() != State.TAKEN && rows(studio).leave(waiter);
        if (left && waiter.state() == State.OFFERED) {
            books.desk(studio).cancel(waiter.booking());
            books.freed(studio);
        }
    }
}
