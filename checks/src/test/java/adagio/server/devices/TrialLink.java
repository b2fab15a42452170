// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import adagio.server.below.Below;
import adagio.server.web.Guard;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;

/// Sends messages of a device to the line between two, which only this package may open by hand.
public final class TrialLink {
    private static final Links LINKS = new Links(InstantSource.system());
    private static final Link LINK = LINKS.begin("evening", Link.Hearing.SAME);
    private static final WsSession NOBODY = nothing(WsSession.class);

    private TrialLink() {}

    /// Answers with more of the same, and with this machine's number where a text is asked for.
    private static <T> T nothing(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) ->
                                method.getReturnType().equals(String.class)
                                        ? "127.0.0.1"
                                        : method.getReturnType().isInterface()
                                                ? nothing(method.getReturnType())
                                                : null));
    }

    /// One message, on a line of its own.
    public static void send(String text) throws WsUpgradeException {
        var socket = new LinkSocket(new Guard("localhost", List.of()), LINKS, Below.NOTHING);
        var headers =
                WritableHeaders.create()
                        .add(HeaderNames.HOST, "localhost")
                        .add(HeaderNames.ORIGIN, "http://localhost");
        String path = "/with/" + LINK.code() + "/link";
        socket.onHttpUpgrade(
                HttpPrologue.create("HTTP/1.1", "HTTP", "1.1", Method.GET, path, true), headers);
        socket.onOpen(NOBODY);
        try {
            socket.onMessage(NOBODY, text, true);
        } finally {
            socket.onClose(NOBODY, 1000, "");
        }
    }
}
