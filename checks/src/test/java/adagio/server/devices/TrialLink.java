// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

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
    private static final WsSession NOBODY =
            (WsSession)
                    Proxy.newProxyInstance(
                            WsSession.class.getClassLoader(),
                            new Class<?>[] {WsSession.class},
                            (self, method, _) ->
                                    method.getReturnType().equals(WsSession.class) ? self : null);

    private TrialLink() {}

    /// One message, on a line of its own.
    public static void send(String text) throws WsUpgradeException {
        var socket = new LinkSocket(new Guard("localhost", List.of()), LINKS);
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
