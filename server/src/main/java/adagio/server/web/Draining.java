// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lets a house close without cutting anybody off: who is being answered is answered, who comes
/// after that is refused. Sound may be cut; a page keeps what it has of it and asks again.
public final class Draining {
    private static final String SOUND = "/media/";
    private int inside;
    private boolean closing;

    /// The filter; it stands before all others.
    ///
    /// @param chain what follows
    /// @param request counted until it is answered
    /// @param response refused with 503 once the house is closing
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (!enter()) {
            response.header(HeaderNames.RETRY_AFTER, "5");
            response.header(HeaderNames.CONNECTION, "close");
            throw new Refused(503, "the house is closing; ask again in a moment");
        }
        boolean sound = request.path().rawPath().startsWith(SOUND);
        if (sound) {
            leave();
        }
        try {
            chain.proceed();
        } finally {
            if (!sound) {
                leave();
            }
        }
    }

    private synchronized boolean enter() {
        if (closing) {
            return false;
        }
        inside++;
        return true;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    /// Refuses whoever comes from now on, and waits for who is inside.
    ///
    /// @param most so long at most
    /// @return whether all were answered
    public synchronized boolean drain(Duration most) {
        closing = true;
        long end = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toNanos();
                    inside > 0 && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return inside == 0;
    }
}
