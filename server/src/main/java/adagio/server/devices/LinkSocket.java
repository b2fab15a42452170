// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import adagio.server.below.Below;
import adagio.server.limits.Where;
import adagio.server.web.Guard;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsCloseCodes;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// `/with/{code}/link`: one device's WebSocket. Whoever has the code is one of the two; a
/// connection with another code is closed at once.
///
/// A device says `{"is":"ping","sent":...}` and hears `pong` with the house's clock; `go`, `hold`
/// and `stop` with the place in its file, or `gentler`; and is told `stand` after every act of
/// either, and `changed` when there is something else to play. The house's clock is milliseconds
/// since some moment that means nothing.
public final class LinkSocket implements WsListener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 500;
    private static final String LINK = "/with/{code}/link";
    private final Guard guard;
    private final Links links;
    private final Below below;
    private String typed = "";
    private String forwarded = "";
    private String code = "";
    private Link.Device device = _ -> {};

    LinkSocket(Guard guard, Links links, Below below) {
        this.guard = guard;
        this.links = links;
        this.below = below;
    }

    /// The one address where devices connect; with a path before it, and without, as a proxy that
    /// takes the path away asks.
    ///
    /// @param guard knows who may
    /// @param links of this house
    /// @param below the path of this house
    /// @return for the web server
    public static WsRouting.Builder routing(Guard guard, Links links, Below below) {
        var routing = WsRouting.builder();
        for (String each : new TreeSet<>(List.of(LINK, below.outside(LINK)))) {
            routing.endpoint(each, () -> new LinkSocket(guard, links, below));
        }
        return routing;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
            throws WsUpgradeException {
        if (!guard.isOwnPage(headers)) {
            throw new WsUpgradeException("this connection comes from another site");
        }
        String[] path = below.inside(prologue.uriPath().path()).split("/", -1);
        typed = path.length > 2 ? path[2] : "";
        forwarded = Where.forwarded(headers);
        return Optional.empty();
    }

    @Override
    public void onOpen(WsSession session) {
        var lock = new Object();
        device =
                json -> {
                    synchronized (lock) {
                        try {
                            session.send(json, true);
                        } catch (RuntimeException _) {
                            // it has gone; its own thread notices
                        }
                    }
                };
        // Only here is known where a connection comes from, and a miss counts for that place.
        String where = Where.of(session.socketContext().remotePeer().host(), forwarded);
        links.find(typed, where).ifPresentOrElse(this::join, () -> close(session));
    }

    private void join(Link link) {
        code = link.code();
        link.join(device);
    }

    private static void close(WsSession session) {
        session.close(WsCloseCodes.NORMAL_CLOSE, "over");
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
        var link = links.known(code);
        if (!last || text.length() > MOST || link.isEmpty()) {
            close(session);
            return;
        }
        try {
            act(link.get(), JSON.readTree(text));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            session.close(WsCloseCodes.CANNOT_ACCEPT, "this message is damaged");
        }
    }

    private void act(Link link, JsonNode message) {
        double now = links.now(link.code());
        double place = message.path("place").asDouble();
        switch (message.path("is").asText()) {
            case "ping" -> pong(message.path("sent").asDouble(), now);
            case "go" -> link.go(place, message.path("turn").asInt(), now);
            case "hold" -> link.hold(place, now);
            case "stop" -> link.stop(place, now);
            case "gentler" -> link.gentler(device);
            default -> throw new IllegalArgumentException("is: ping, go, hold, stop or gentler");
        }
    }

    private void pong(double sent, double now) {
        device.tell(
                String.format(
                        Locale.ROOT, "{\"is\":\"pong\",\"sent\":%.4f,\"at\":%.4f}", sent, now));
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
        leave();
    }

    @Override
    public void onError(WsSession session, Throwable fault) {
        leave();
    }

    private void leave() {
        links.known(code).ifPresent(link -> link.leave(device));
    }
}
