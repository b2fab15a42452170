// SPDX-License-Identifier: Apache-2.0
package adagio.server.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks addresses of the web, within limits: at most two at a time, each with a deadline that holds
/// from looking up the name to the last byte.
public final class Outside {
    /// The most bytes of a document.
    public static final int MOST_BYTES = 8 << 20;

    /// How long a document may take.
    public static final Duration FETCHING = Duration.ofSeconds(5);

    /// How long telling may take.
    public static final Duration TELLING = Duration.ofSeconds(2);

    private static final int MOST_REDIRECTS = 5;
    private static final int TOLD_BYTES = 64 * 1024;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private final Reach reach;
    private final Duration fetching;
    private final Semaphore places = new Semaphore(2);

    /// Something that may take too long.
    @FunctionalInterface
    private interface Asking {
        Fetched run() throws IOException, Cannot;
    }

    /// A way out.
    ///
    /// @param reach which machines may be spoken to
    public Outside(Reach reach) {
        this(reach, FETCHING);
    }

    Outside(Reach reach, Duration fetching) {
        this.reach = reach;
        this.fetching = fetching;
    }

    /// Fetches a document; follows redirects, each of them judged as the first address was.
    ///
    /// @param address as somebody typed it
    /// @param mark of the copy that is here
    /// @return the document, that it is the same, or why not
    public Fetched fetch(String address, Fetched.Mark mark) {
        return within(fetching, () -> follow(Reach.address(address), mark));
    }

    /// Tells a host that was named something, and does not care what it answers. No redirect is
    /// followed.
    ///
    /// @param address as somebody typed it; only a host that who runs the house named
    /// @param json what is told
    /// @return `Same` when it was taken, else why not
    public Fetched tell(String address, String json) {
        return within(
                TELLING,
                () -> {
                    var uri = Reach.address(address);
                    if (!reach.isNamed(uri)) {
                        throw new Cannot(Why.PRIVATE, uri.getHost());
                    }
                    byte[] body = json.getBytes(StandardCharsets.UTF_8);
                    String head =
                            "Content-Type: application/json\r\nContent-Length: "
                                    + body.length
                                    + "\r\n";
                    var wire = new Wire(TOLD_BYTES, (int) TELLING.toMillis());
                    var answer = wire.ask(reach.find(uri), uri, "POST", request(head, json));
                    if (answer.status() >= 300) {
                        throw new Cannot(Why.STATUS, "" + answer.status());
                    }
                    return new Fetched.Same();
                });
    }

    /// Whether an address may be told something.
    ///
    /// @param address as somebody typed it
    /// @return false when it is none, or nobody named its host
    public boolean mayTell(String address) {
        try {
            return reach.isNamed(Reach.address(address));
        } catch (Cannot _) {
            return false;
        }
    }

    private static byte[] request(String head, String body) {
        return ("User-Agent: Adagio\r\nAccept-Encoding: identity\r\nConnection: close\r\n"
                        + head
                        + "\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Fetched follow(URI first, Fetched.Mark mark) throws IOException, Cannot {
        var uri = first;
        String head =
                "Accept: text/calendar, */*;q=0.1\r\n"
                        + header("If-None-Match", mark.etag())
                        + header("If-Modified-Since", mark.modified());
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var wire = new Wire(MOST_BYTES, (int) fetching.toMillis());
            var answer = wire.ask(reach.find(uri), uri, "GET", request(head, ""));
            if (!MOVED.contains(answer.status())) {
                return fetched(answer);
            }
            uri = next(uri, answer.header("location"));
        }
        throw new Cannot(Why.REDIRECT, uri.getHost());
    }

    private static String header(String name, String value) {
        String plain = value.replaceAll("[^\\x20-\\x7e]", "");
        return plain.isEmpty() ? "" : name + ": " + plain + "\r\n";
    }

    private static URI next(URI from, String location) throws Cannot {
        URI to;
        try {
            to = Reach.address(from.resolve(location).toString());
        } catch (IllegalArgumentException _) {
            throw new Cannot(Why.REDIRECT, from.getHost());
        }
        if (Reach.isSecure(from) && !Reach.isSecure(to)) {
            throw new Cannot(Why.REDIRECT, from.getHost());
        }
        return to;
    }

    private static Fetched fetched(Wire.Answer answer) throws Cannot {
        if (answer.status() == 304) {
            return new Fetched.Same();
        }
        if (answer.status() != 200) {
            throw new Cannot(Why.STATUS, "" + answer.status());
        }
        String type = answer.header("content-type").replaceFirst(";.*", "").strip();
        return new Fetched.Fresh(
                answer.body(),
                type.toLowerCase(Locale.ROOT),
                new Fetched.Mark(answer.header("etag"), answer.header("last-modified")));
    }

    /// Runs on a thread of its own, which is let go when the time is over: interrupting it closes
    /// its connection.
    private Fetched within(Duration time, Asking asking) {
        var task = new FutureTask<Fetched>(() -> answer(asking));
        try {
            if (!places.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Fetched.Not(Why.SLOW, "");
            }
            try {
                Thread.ofVirtual().name("outside").start(task);
                return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                places.release();
            }
        } catch (TimeoutException _) {
            task.cancel(true);
            return new Fetched.Not(Why.SLOW, "");
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Fetched.Not(Why.SLOW, "");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("asking failed", failed.getCause());
        }
    }

    private static Fetched answer(Asking asking) {
        try {
            return asking.run();
        } catch (Cannot cannot) {
            return cannot.answer();
        } catch (IOException _) {
            return new Fetched.Not(Why.BROKEN, "");
        }
    }
}
