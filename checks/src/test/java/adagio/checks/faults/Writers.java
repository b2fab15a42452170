// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.checks.booking.StudioClient;
import adagio.server.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// People and programs who write to a house over HTTP until it is gone: three that book, one who
/// begins an evening and then notes her week again and again. Each answer that says it is kept is
/// remembered.
final class Writers {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int BOOKERS = 3;

    /// Twenty minutes, and a minute for an answer that is long on its way.
    private static final Duration AN_EVENING = Duration.ofMinutes(21);

    private static final List<String> WEEKLY = List.of("stress", "supported", "trust", "sleep");
    private final Set<String> bookings = ConcurrentHashMap.newKeySet();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger evenings = new AtomicInteger();
    private Instant counted = Instant.MIN;
    private final AtomicInteger sent = new AtomicInteger(-1);
    private final Set<Integer> weeks = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Writers() {
        weeks.add(-1);
    }

    /// Bookings that were acknowledged, since the first of them.
    Set<String> bookings() {
        return bookings;
    }

    int acknowledged() {
        return all.get();
    }

    /// Evenings that were acknowledged; of those that begin while one lasts, only the first.
    int evenings() {
        return evenings.get();
    }

    /// What may be noted of the week: what was acknowledged last, and all that was sent since and
    /// had no answer; -1 is nothing.
    Set<Integer> weeks() {
        return new TreeSet<>(weeks);
    }

    /// How many were told 503 or got no answer.
    int refusals() {
        return refused.get();
    }

    /// Begins; it ends with [#end] or when the house does not answer.
    void begin(FaultHouse house, SignedIn ana, int seed) {
        over = false;
        threads.clear();
        for (int i = 0; i < BOOKERS; i++) {
            var random = new Random(seed * 31L + i);
            threads.add(Thread.ofVirtual().start(() -> book(house.studio(), random)));
        }
        threads.add(Thread.ofVirtual().start(() -> note(ana)));
    }

    /// Waits for all to have seen that the house is gone.
    void end() {
        over = true;
        for (Thread each : threads) {
            try {
                each.join();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private void book(StudioClient studio, Random random) {
        while (!over) {
            var day = LocalDate.now(LONDON).plusDays(2 + random.nextInt(700));
            var start = day.atTime(9, 0).plusMinutes(15L * random.nextInt(40)).atZone(LONDON);
            var reply = studio.couple(start.toInstant().toString(), "any", "any");
            if (reply.status() == 201) {
                bookings.add(reply.text("id"));
                all.incrementAndGet();
            } else if (reply.status() != 409) {
                refused();
                if (reply.status() == 0) {
                    over = true;
                }
            }
        }
    }

    private void note(SignedIn ana) {
        try {
            if (begins(ana)) {
                all.incrementAndGet();
                count(Instant.now());
            }
            while (!over) {
                week(ana, (sent.get() + 1) % 11);
            }
        } catch (IllegalStateException gone) {
            over = true;
        }
    }

    private void count(Instant now) {
        if (!now.isBefore(counted)) {
            evenings.incrementAndGet();
            counted = now.plus(AN_EVENING);
        }
    }

    /// Notes four answers, all the same number.
    private void week(SignedIn ana, int number) {
        var fields = new ArrayList<String>();
        for (String each : WEEKLY) {
            fields.addAll(List.of(each, Integer.toString(number)));
        }
        sent.set(number);
        weeks.add(number);
        int status = ana.post("/reflection/week", fields.toArray(String[]::new)).statusCode();
        if (status == 303) {
            weeks.removeIf(each -> each != number);
            all.incrementAndGet();
        } else {
            refused();
        }
    }

    /// Who was refused asks again after a moment.
    private void refused() {
        refused.incrementAndGet();
        LockSupport.parkNanos(20_000_000);
    }

    /// Both say yes as kept, and play is pressed.
    static boolean begins(SignedIn ana) {
        String hand = where(ana, "/", "answer", "kept");
        String play = where(ana, hand, "answer", "yes");
        return play.startsWith("/play/") && ana.post(play + "/begun").statusCode() == 204;
    }

    /// Where the answer to a form leads, `/` when it leads nowhere.
    static String where(SignedIn who, String path, String... fields) {
        return who.post(path, fields).headers().firstValue("Location").orElse("/");
    }

    /// What a page shows of the week: one number, or several when it is half made.
    static Set<Integer> shown(SignedIn ana) {
        String page = ana.get("/reflection").body();
        var found = ConcurrentHashMap.<Integer>newKeySet();
        for (String each : WEEKLY) {
            var dot =
                    Pattern.compile("name=\"" + each + "\" value=\"(\\d+)\"[^>]* checked")
                            .matcher(page);
            found.add(dot.find() ? Integer.parseInt(dot.group(1)) : -1);
        }
        return found;
    }
}
