// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What a house does by itself while it is open: some work at the start and then again and again.
/// It begins with the web server and ends with it.
public final class Rounds implements HttpService {
    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private final List<Round> rounds;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("rounds").daemon().factory());

    /// Some work.
    ///
    /// @param name for the log
    /// @param first how long after the start it is done first
    /// @param pause from its end to its next start
    /// @param work may fail; it is done again the next time
    public record Round(String name, Duration first, Duration pause, Runnable work) {}

    /// The rounds of one house.
    ///
    /// @param rounds what is done
    public Rounds(List<Round> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    @Override
    public void routing(HttpRules rules) {
        // it answers nothing: it only begins and ends with the server
    }

    @Override
    public void beforeStart() {
        for (Round round : rounds) {
            var unused =
                    timer.scheduleWithFixedDelay(
                            () -> work(round),
                            round.first().toMillis(),
                            round.pause().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private static void work(Round round) {
        try {
            round.work().run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, round.name() + " failed; it is done again", failed);
        }
    }

    @Override
    public void afterStop() {
        timer.shutdownNow();
    }
}
