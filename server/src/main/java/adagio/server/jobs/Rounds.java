// SPDX-License-Identifier: Apache-2.0
package adagio.server.jobs;

import adagio.server.jobs.Round.Whose;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/// What a house does by itself while it is open: some work at the start and then again and again.
/// It begins with the web server and ends with it, at once: whoever waits is told.
public final class Rounds implements HttpService {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private final List<Round> rounds;
    private final Claims claims;
    private final BiConsumer<String, Boolean> done;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /// The rounds of one house.
    ///
    /// @param rounds what is done
    /// @param claims whose turn it is
    public Rounds(List<Round> rounds, Claims claims) {
        this(rounds, claims, (_, _) -> {});
    }

    /// The rounds of one house, counted by somebody.
    ///
    /// @param rounds what is done
    /// @param claims whose turn it is
    /// @param done takes a round's name, and whether it went well
    public Rounds(List<Round> rounds, Claims claims, BiConsumer<String, Boolean> done) {
        this.done = done;
        this.rounds = List.copyOf(rounds);
        this.claims = claims;
    }

    @Override
    public void routing(HttpRules rules) {
        // it answers nothing: it only begins and ends with the server
    }

    @Override
    public void beforeStart() {
        for (Round round : rounds) {
            threads.add(Thread.ofVirtual().name("round " + round.name()).start(() -> again(round)));
        }
    }

    private void again(Round round) {
        try {
            boolean open = isOpenAfter(closing, round.first());
            while (open) {
                open = isOpenAfter(closing, once(round));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the house closes
        }
    }

    /// Waits, and not a moment longer than until there is nothing left to wait for.
    private static boolean isOpenAfter(CountDownLatch over, Duration pause)
            throws InterruptedException {
        return !over.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Does it if it is this house's turn.
    ///
    /// @return how long not to look again
    private Duration once(Round round) throws InterruptedException {
        try {
            if (round.whose() == Whose.EACH_HOUSE) {
                work(round);
            } else if (claims.take(round.name(), round.pause())) {
                claimed(round);
            } else {
                return least(claims.wait(round.name(), round.pause()));
            }
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, round.name() + " could not be claimed", away);
            return round.pause().compareTo(Claims.SPAN) < 0 ? round.pause() : Claims.SPAN;
        }
        return round.pause();
    }

    /// Two houses that wait for the same moment do not look at it for ever.
    private static Duration least(Duration wait) {
        return wait.compareTo(Duration.ofMillis(200)) < 0 ? Duration.ofMillis(200) : wait;
    }

    private void claimed(Round round) throws InterruptedException {
        var over = new CountDownLatch(1);
        Thread.ofVirtual().name("claim").start(() -> keep(round.name(), over));
        boolean closes = false;
        try {
            work(round);
            closes = Thread.currentThread().isInterrupted();
        } finally {
            over.countDown();
            Thread.interrupted(); // the row is given back even while the house closes
            if (closes) {
                claims.letGo(round.name());
            } else {
                claims.done(round.name(), round.pause());
            }
        }
        if (closes) {
            throw new InterruptedException();
        }
    }

    private void keep(String job, CountDownLatch over) {
        try {
            boolean held = true;
            while (held && isOpenAfter(over, Claims.SPAN.dividedBy(3))) {
                held = claims.renew(job);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, job + " goes on while its claim cannot be renewed", away);
        }
    }

    private void work(Round round) {
        try {
            round.work().run();
            done.accept(round.name(), true);
        } catch (RuntimeException failed) {
            done.accept(round.name(), false);
            LOG.log(Level.WARNING, round.name() + " failed; it is done again", failed);
        }
    }

    /// Ends all waiting at once, and gives work three seconds.
    @Override
    public void afterStop() {
        closing.countDown();
        threads.forEach(Thread::interrupt); // for work that waits for something of its own
        try {
            for (Thread thread : threads) {
                thread.join(CLOSING);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
