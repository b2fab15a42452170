// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import adagio.server.events.Events;
import adagio.server.events.OneHouse;
import adagio.server.storage.Storage;
import adagio.server.tonight.Evenings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The links of this house. One lapses six hours after it was made, as evenings do.
///
/// A house alone has them in memory. Several houses on one database have them in `live_link` too,
/// so that the two devices may be at two houses, and a house that goes on finds where they stand.
///
/// A code is short because people type it: six signs in a house alone (887 million, of which at
/// most two hundred are good at once), eight where several houses have many (850 thousand million,
/// at most some thousands good). After twenty that were not good a place is answered none for the
/// rest of ten minutes ([Misses]); nobody else notices.
public final class Links {
    /// Letters and digits that are not taken for one another.
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 6;
    private static final int LENGTH_SHARED = 8;
    private static final int MOST = 200;
    private static final int MOST_SHARED = 5_000;
    private static final Duration LIFE = Evenings.LIFE;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Events events;
    private final Misses misses;
    private final List<Shared> shared;
    private final LinkedHashMap<String, Made> links = new LinkedHashMap<>();

    private record Made(Link link, Instant at) {}

    /// What several houses have in common.
    private record Shared(LinkRows rows, OtherHouses others) {}

    /// Links of a house alone, none yet.
    ///
    /// @param clock tells when they lapse
    public Links(InstantSource clock) {
        this.clock = clock;
        this.events = new OneHouse();
        this.shared = List.of();
        this.misses = Misses.here(clock);
    }

    /// Links of one of several houses.
    ///
    /// @param clock tells when they lapse
    /// @param storage is shared
    /// @param events tell the others
    public Links(InstantSource clock, Storage storage, Events events) {
        this.clock = clock;
        this.events = events;
        var rows = new LinkRows(storage);
        var others = new OtherHouses(rows, events, clock);
        this.shared = List.of(new Shared(rows, others));
        this.misses = Misses.shared(storage, clock);
        others.listen(this::here, this::forget);
        events.onGap(this::readAgain);
    }

    /// Those of a house, alone or not.
    ///
    /// @param clock tells when they lapse
    /// @param storage of the house
    /// @param events tell the others, if there can be any
    /// @return none yet
    public static Links of(InstantSource clock, Storage storage, Events events) {
        return events.alone() ? new Links(clock) : new Links(clock, storage, events);
    }

    /// Makes the link of an evening, in place of an earlier one.
    ///
    /// @param evening its id
    /// @param hearing what the devices sound like
    /// @return with a new code
    public synchronized Link begin(String evening, Link.Hearing hearing) {
        lapse();
        links.values().removeIf(made -> made.link().evening().equals(evening));
        var now = clock.instant();
        var row = new LinkRows.Row(code(), evening, hearing, Stand.first(), now.toEpochMilli());
        for (Shared each : shared) {
            each.rows().of(evening, oldest()).ifPresent(old -> each.others().gone(old.code()));
            if (!each.rows().begin(row)) {
                return begin(evening, hearing);
            }
        }
        return put(row);
    }

    private Link put(LinkRows.Row row) {
        if (links.size() >= (shared.isEmpty() ? MOST : MOST_SHARED)) {
            links.pollFirstEntry();
        }
        var line = shared.isEmpty() ? Link.NOBODY : shared.getFirst().others();
        var link = new Link(row.code(), row.evening(), row.hearing(), row.stand(), line);
        links.put(link.code(), new Made(link, Instant.ofEpochMilli(row.made())));
        return link;
    }

    /// Finds a link by the code that somebody typed or scanned.
    ///
    /// @param typed in any case, with spaces and dashes
    /// @param where the place it was tried from, as `Where` says it
    /// @return empty when there is none, or when too many codes were tried there
    public synchronized Optional<Link> find(String typed, String where) {
        lapse();
        if (!misses.left(where)) {
            return Optional.empty();
        }
        String code = plain(typed);
        var found = here(code).or(() -> fromRow(code));
        if (found.isEmpty()) {
            misses.count(where, code);
        }
        return found;
    }

    /// A link in the database, which this house has in memory from now on.
    private Optional<Link> fromRow(String code) {
        return shared.stream()
                .flatMap(each -> each.rows().find(code, oldest()).stream())
                .map(this::here)
                .findFirst();
    }

    private Link here(LinkRows.Row row) {
        var link = here(row.code()).orElseGet(() -> put(row));
        link.heard(row.stand());
        return link;
    }

    private synchronized Optional<Link> here(String code) {
        return Optional.ofNullable(links.get(code)).map(Made::link);
    }

    /// The link of a device that is here already: no guess, so nothing is counted.
    ///
    /// @param code as the link has it
    /// @return empty when it lapsed
    synchronized Optional<Link> known(String code) {
        lapse();
        return here(code);
    }

    /// Finds the link of an evening.
    ///
    /// @param evening its id
    /// @return empty when there is none
    public synchronized Optional<Link> of(String evening) {
        lapse();
        return shared.isEmpty()
                ? links.values().stream()
                        .map(Made::link)
                        .filter(link -> link.evening().equals(evening))
                        .findFirst()
                : shared.getFirst().rows().of(evening, oldest()).map(this::here);
    }

    /// What an evening plays has changed.
    ///
    /// @param evening its id
    public void changed(String evening) {
        of(evening).ifPresent(Link::changed);
    }

    /// The clock that the devices of a link share, at whichever house they are.
    ///
    /// @param code of the link
    /// @return milliseconds
    double now(String code) {
        long made = events.alone() ? 0 : made(code);
        return events.now() - made;
    }

    /// A common clock tells a long number, and pages reckon better with short ones.
    private synchronized long made(String code) {
        return Optional.ofNullable(links.get(code))
                .map(each -> each.at().toEpochMilli())
                .orElse(0L);
    }

    /// Tells the other houses how many devices are here, and forgets what lapsed. With one house
    /// there is nothing to do.
    public void beat() {
        for (Shared each : shared) {
            for (Link link : played()) {
                each.others().here(link.code(), link.devices(), false);
                link.elsewhere(each.others().elsewhere(link.code()));
            }
        }
    }

    /// How often [#beat] is due.
    ///
    /// @return some seconds
    public static Duration beats() {
        return OtherHouses.BEAT;
    }

    private synchronized List<Link> played() {
        lapse();
        return links.values().stream().map(Made::link).filter(link -> link.devices() > 0).toList();
    }

    /// Messages may have been missed.
    private void readAgain() {
        for (Link link : played()) {
            shared.getFirst()
                    .rows()
                    .find(link.code(), oldest())
                    .ifPresentOrElse(row -> link.heard(row.stand()), () -> forget(link.code()));
        }
        beat();
    }

    private synchronized void forget(String code) {
        links.remove(code);
        shared.forEach(each -> each.others().forget(code));
    }

    private static String plain(String typed) {
        return typed.length() > 20
                ? ""
                : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private String code() {
        int length = shared.isEmpty() ? LENGTH : LENGTH_SHARED;
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return links.containsKey(code.toString()) ? code() : code.toString();
    }

    private long oldest() {
        return clock.millis() - LIFE.toMillis();
    }

    private void lapse() {
        var oldest = clock.instant().minus(LIFE);
        var over =
                links.values().stream()
                        .filter(made -> made.at().isBefore(oldest))
                        .map(made -> made.link().code())
                        .toList();
        over.forEach(this::forget);
    }
}
