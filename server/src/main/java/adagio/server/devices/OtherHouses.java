// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import adagio.server.events.Events;
import adagio.server.storage.StorageLost;
import adagio.server.vault.Secrets;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What links of this house tell the same links of other houses, and hear from them.
///
/// An act is written first, then told; a house that missed it reads it again. How many devices are
/// elsewhere is only told, every ten seconds; of a house that was not heard of for twenty-five
/// there are none.
final class OtherHouses implements Link.Line {
    /// How often a house tells how many devices it has.
    static final Duration BEAT = Duration.ofSeconds(10);

    private static final Duration SILENCE = Duration.ofSeconds(25);
    private static final System.Logger LOG = System.getLogger(OtherHouses.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "link";
    private final String house = Secrets.id();
    private final LinkRows rows;
    private final Events events;
    private final InstantSource clock;
    private final Map<String, Map<String, Seen>> seen = new HashMap<>();

    /// How many devices of a link a house has, and when it said so.
    private record Seen(int devices, Instant at) {}

    OtherHouses(LinkRows rows, Events events, InstantSource clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// Begins to listen.
    ///
    /// @param here a link by its code, if this house knows it
    /// @param gone takes the code of a link that another took the place of
    void listen(Function<String, Optional<Link>> here, Consumer<String> gone) {
        events.hear(
                TOPIC,
                text -> {
                    var message = read(text);
                    String code = message.path("code").asText();
                    if (message.path("is").asText().equals("gone")) {
                        gone.accept(code);
                    } else {
                        here.apply(code).ifPresent(link -> heard(link, message));
                    }
                });
    }

    /// Another link takes the place of one.
    void gone(String code) {
        tell("gone", code, "by", house);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("another house tells what is no message", damaged);
        }
    }

    private void heard(Link link, JsonNode message) {
        switch (message.path("is").asText()) {
            case "stand" -> link.heard(Stand.read(message.path("stand").asText()));
            case "tell" -> link.heard(message.path("json").asText());
            case "here" -> {
                link.elsewhere(
                        elsewhere(
                                link.code(),
                                message.path("house").asText(),
                                message.path("devices").asInt()));
                if (message.path("asks").asBoolean()) {
                    here(link.code(), link.devices(), false);
                }
            }
            default -> throw new IllegalArgumentException("is: stand, tell, here or gone");
        }
    }

    private synchronized int elsewhere(String code, String from, int devices) {
        seen.computeIfAbsent(code, _ -> new HashMap<>())
                .put(from, new Seen(devices, clock.instant()));
        return elsewhere(code);
    }

    /// How many devices are elsewhere, as far as is known now.
    synchronized int elsewhere(String code) {
        Instant oldest = clock.instant().minus(SILENCE);
        var houses = seen.getOrDefault(code, Map.of());
        int sum = 0;
        for (Seen each : houses.values()) {
            sum += each.at().isBefore(oldest) ? 0 : each.devices();
        }
        return sum;
    }

    /// Forgets a link that is over.
    synchronized void forget(String code) {
        seen.remove(code);
    }

    @Override
    public Stand stand(String code, Stand before, Stand next) {
        try {
            var stands = rows.stand(code, before, next).orElse(next);
            if (stands.equals(next)) {
                tell("stand", code, "stand", next.written());
            }
            return stands;
        } catch (StorageLost away) {
            LOG.log(System.Logger.Level.WARNING, "two devices stand here alone for now", away);
            return next;
        }
    }

    @Override
    public void here(String code, int devices) {
        here(code, devices, true);
    }

    /// Tells how many devices are here.
    ///
    /// @param asks whether the others are to tell theirs
    void here(String code, int devices, boolean asks) {
        var message = JSON.createObjectNode().put("is", "here").put("code", code);
        message.put("house", house).put("devices", devices).put("asks", asks);
        events.tell(TOPIC, message.toString());
    }

    @Override
    public void tell(String code, String json) {
        tell("tell", code, "json", json);
    }

    private void tell(String is, String code, String field, String text) {
        var message = JSON.createObjectNode().put("is", is).put("code", code).put(field, text);
        events.tell(TOPIC, message.toString());
    }
}
