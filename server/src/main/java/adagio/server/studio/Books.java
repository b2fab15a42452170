// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.storage.Storage;
import adagio.server.web.Refused;
import adagio.studio.Studio;
import adagio.studio.booking.Block;
import adagio.studio.booking.Booking;
import adagio.studio.booking.Desk;
import adagio.studio.booking.Lines;
import adagio.studio.free.Asked;
import adagio.studio.free.Openings;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import io.helidon.webserver.http.ServerRequest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The books of all studios of a house: how they are set up, what is free, what is booked.
public final class Books {
    private final Storage storage;
    private final Studios studios;
    private final InstantSource clock;
    private final DayMemory memory = new DayMemory();
    private final SecureRandom random = new SecureRandom();
    private final List<Consumer<Studio>> listeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<Studio, String>> cancelled = new CopyOnWriteArrayList<>();

    /// The books of one house.
    ///
    /// @param storage keeps them
    /// @param clock the time
    public Books(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.studios = new Studios(storage);
        this.clock = clock;
    }

    /// What keeps them.
    public Storage storage() {
        return storage;
    }

    /// The time.
    public InstantSource clock() {
        return clock;
    }

    /// Sets a studio up, unless there is one of that name.
    ///
    /// @param studio set up
    /// @return false when there is one
    public boolean putFirst(Studio studio) {
        return studios.putFirst(studio);
    }

    /// Sets a studio up, or changes how it is. Bookings stay as they are.
    ///
    /// @param studio set up
    public void put(Studio studio) {
        studios.put(studio);
    }

    /// Changes a studio, unless somebody else did since it was read.
    ///
    /// @param studio set up
    /// @param version of the set-up that was read
    /// @return false when it is another one by now
    public boolean put(Studio studio, long version) {
        return studios.put(studio, version);
    }

    /// The version of a set-up; grows with every change.
    ///
    /// @param studio its id
    /// @return 0 when there is none
    public long version(String studio) {
        return studios.find(studio).map(Studios.Known::version).orElse(0L);
    }

    /// The ids of all studios, in order.
    public List<String> ids() {
        return studios.ids();
    }

    /// Finds a studio.
    ///
    /// @param id any text
    /// @return empty when there is none
    public Optional<Studio> find(String id) {
        return studios.find(id).map(Studios.Known::studio);
    }

    /// The other places of a studio's chain.
    ///
    /// @param studio one of them
    /// @return none for a studio of its own
    public List<Studio> chain(Studio studio) {
        return ids().stream()
                .filter(id -> !studio.chain().isEmpty() && !id.equals(studio.id()))
                .filter(id -> Studio.chain(id).equals(studio.chain()))
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /// The studio of an address.
    ///
    /// @param request with the path parameter `studio`
    /// @return the studio
    /// @throws Refused 404 when there is none
    public Studio get(ServerRequest request) {
        return known(request).studio();
    }

    Studios.Known known(ServerRequest request) {
        String id = request.path().pathParameters().get("studio");
        return studios.find(id).orElseThrow(() -> new Refused(404, "no studio has this id"));
    }

    /// Where a studio's bookings are made and changed.
    ///
    /// @param studio set up
    /// @return its desk
    public Desk desk(Studio studio) {
        return new Desk(studio, ledger(studio), clock, random);
    }

    /// A desk whose new bookings somebody is told of in the transaction that adds them.
    ///
    /// @param studio set up
    /// @param added gets the transaction and the booking
    /// @return its desk
    public Desk desk(Studio studio, BiConsumer<Handle, Booking> added) {
        var ledger = new SqlLedger(storage, memory, studio.id(), added);
        return new Desk(studio, ledger, clock, random);
    }

    /// Reads lines without a transaction.
    ///
    /// @param studio set up
    /// @param work only reads
    /// @param <T> what comes of it
    /// @return what came of it
    public <T> T read(Studio studio, Function<Lines, T> work) {
        return ledger(studio).read(work);
    }

    private SqlLedger ledger(Studio studio) {
        return new SqlLedger(storage, memory, studio.id());
    }

    /// Every start that is possible, in two statements.
    ///
    /// @param studio set up
    /// @param asked service, therapists, clients
    /// @param window the starts that are looked at
    /// @return quarters in order
    public long[] starts(Studio studio, Asked asked, Stretch window) {
        var use = ledger(studio).use(Desk.resources(studio), Openings.around(window));
        return new Openings(studio, window, clock.instant(), use).starts(asked);
    }

    /// The bookings that begin in a stretch, cancelled ones too, in order.
    ///
    /// @param studio set up
    /// @param stretch half-open
    /// @return in the order of their starts
    public List<Booking> list(Studio studio, Stretch stretch) {
        return storage.read(handle -> new SqlLines(handle, studio.id()).list(stretch));
    }

    /// The blocks that touch a stretch.
    ///
    /// @param studio set up
    /// @param stretch half-open
    /// @return in the order of their starts
    public List<Block> blocks(Studio studio, Stretch stretch) {
        return storage.read(handle -> new SqlLines(handle, studio.id()).blocks(stretch));
    }

    /// Some local days as quarters.
    ///
    /// @param studio for its zone
    /// @param first the first day
    /// @param after the first day that is not in it
    /// @return from midnight to midnight
    public static Stretch days(Studio studio, LocalDate first, LocalDate after) {
        return new Stretch(midnight(first, studio), midnight(after, studio));
    }

    static long midnight(LocalDate day, Studio studio) {
        return Quarter.notBefore(day.atStartOfDay(studio.zone()).toInstant());
    }

    /// Has somebody told whenever a visit is called off by a program.
    ///
    /// @param listener called with the studio and the booking's id
    public void onCancelled(BiConsumer<Studio, String> listener) {
        cancelled.add(listener);
    }

    void cancelled(Studio studio, String booking) {
        cancelled.forEach(each -> each.accept(studio, booking));
    }

    /// Has somebody told whenever time of a studio may have become free.
    ///
    /// @param listener called in the thread that freed it
    public void onFreed(Consumer<Studio> listener) {
        listeners.add(listener);
    }

    /// Gives up what was kept and not taken, and offers it to those who wait before anybody who
    /// comes by sees it as free.
    ///
    /// @param studio whose
    public void lapse(Studio studio) {
        if (desk(studio).lapse() > 0) {
            freed(studio);
        }
    }

    /// Says that time may have become free: after a move, a cancellation, a block given back.
    ///
    /// @param studio whose
    public void freed(Studio studio) {
        listeners.forEach(each -> each.accept(studio));
    }
}
