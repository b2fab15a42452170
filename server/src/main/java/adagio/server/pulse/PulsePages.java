// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.reading.Reading;
import adagio.pulse.reading.Recordings;
import adagio.server.web.Pages;
import adagio.server.web.Parts;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.server.web.Sizes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// `/pulse`: one or two recordings in, and what can be said of them. Nothing is kept, but one's own
/// by who is signed in and asks for it.
final class PulsePages {
    private static final int MOST_AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 30;
    private final Pages pages;
    private final Looking looking;
    private final Keeping keeping;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /// The pages.
    ///
    /// @param pages renders
    /// @param keeping keeps what somebody wants to keep
    PulsePages(Pages pages, Keeping keeping) {
        this.pages = pages;
        this.keeping = keeping;
        this.looking = new Looking(pages.say());
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    void route(Routes routes) {
        routes.readAndPost("/pulse", this::ask, this::look);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        form(request, response, List.of(), false);
    }

    private void form(
            ServerRequest request,
            ServerResponse response,
            List<Look.FileFaults> faults,
            boolean nothing) {
        pages.show(
                request,
                response,
                "pulse",
                Map.of("faults", faults, "nothing", nothing, "keeps", keeping.offers(request)));
    }

    /// What a form brought.
    private static final class Sent {
        private final Map<String, Reading> readings = new HashMap<>();
        private final Map<String, String> fields = new HashMap<>();

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        boolean says(String name) {
            return field(name).equals("yes");
        }
    }

    private void look(ServerRequest request, ServerResponse response) {
        var kept = new AtomicReference<>("");
        Look look = inTurn(() -> looked(request, kept));
        switch (look) {
            case Look.Seen seen ->
                    pages.show(
                            request,
                            response,
                            "pulse-seen",
                            Map.of("seen", seen, "kept", kept.get()));
            case Look.Refused refused -> {
                response.status(Status.create(422));
                form(request, response, refused.faults(), false);
            }
            case Look.Nothing _ -> {
                response.status(Status.create(422));
                form(request, response, List.of(), true);
            }
        }
    }

    private interface Work {
        Look look();
    }

    /// At most two at once: a recording of a day takes memory.
    private Look inTurn(Work work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(503, "others are being looked at; try again in a moment");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "the house is closing");
        }
        try {
            return work.look();
        } finally {
            places.release();
        }
    }

    private Look looked(ServerRequest request, AtomicReference<String> kept) {
        var sent = read(request);
        String letter = sent.field("keep").toUpperCase(Locale.ROOT);
        if (sent.readings.get(letter) instanceof Reading.Read(var recording, var _, var _)) {
            kept.set(keeping.keep(request, recording, sent.field("day")));
        }
        boolean agreed = sent.says("agreed-a") && sent.says("agreed-b");
        return looking.look(
                sent.readings,
                new Looking.Asked(agreed, marks(sent.field("mark-a"), sent.field("mark-b"))));
    }

    private static Sent read(ServerRequest request) {
        var sent = new Sent();
        var parts = Parts.of(request, Sizes.MOST_BYTES);
        for (var next = parts.next(); next.isPresent(); next = parts.next()) {
            var part = next.get();
            if (!part.isFile()) {
                sent.fields.put(part.name(), part.text());
            } else if (part.name().equals("a") || part.name().equals("b")) {
                file(part, sent);
            }
        }
        return sent;
    }

    /// Reads a file; an empty one without a name is a field that was left alone.
    private static void file(Parts.Part part, Sent sent) {
        var asked = new adagio.pulse.reading.Asked(sent.says("salvage"), part.name().equals("b"));
        try {
            var content = new BufferedInputStream(part.content(), 1 << 16);
            content.mark(1);
            if (content.read() < 0 && !part.isNamed()) {
                return;
            }
            content.reset();
            String letter = part.name().equals("a") ? "A" : "B";
            sent.readings.put(letter, Recordings.read(content, asked));
        } catch (IOException _) {
            throw new Refused(400, "the recording did not arrive whole");
        }
    }

    /// The marks as seconds; none unless both are numbers that can be.
    private static List<Double> marks(String a, String b) {
        if (a.isEmpty() && b.isEmpty()) {
            return List.of();
        }
        try {
            var both = List.of(Double.valueOf(a), Double.valueOf(b));
            if (both.stream().allMatch(each -> each >= 0 && each < 4e6)) {
                return both;
            }
        } catch (NumberFormatException _) {
            // the refusal below is for it too
        }
        throw new Refused(400, "a marked moment is two numbers of seconds, such as 12.5 and 30");
    }
}
