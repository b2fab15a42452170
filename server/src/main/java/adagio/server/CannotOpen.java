// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.server.storage.CannotStore;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/// The house cannot open where it was told to: the port is taken, or the data folder cannot be
/// written. The message says which, and what to do; it is bad input, not a fault of the program.
public final class CannotOpen extends Exception {
    private static final long serialVersionUID = 1L;

    private CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotOpen port(WebSettings settings, Throwable cause) {
        int other = settings.port() == 65_535 ? WebSettings.PORT : settings.port() + 1;
        return new CannotOpen(
                "cannot listen on %s, port %d: %s. Stop the other program, or take another port: adagio serve --port %d"
                        .formatted(settings.host(), settings.port(), reason(cause), other),
                cause);
    }

    static CannotOpen data(WebSettings settings, IOException cause) {
        return new CannotOpen(
                "cannot write in the data folder %s (%s). Allow it, or take another folder: adagio serve --data DIR"
                        .formatted(settings.data(), cause.getClass().getSimpleName()),
                cause);
    }

    static CannotOpen storage(CannotStore cause) {
        return new CannotOpen(String.valueOf(cause.getMessage()), cause);
    }

    static CannotOpen environment(IllegalArgumentException cause) {
        return new CannotOpen(String.valueOf(cause.getMessage()), cause);
    }

    private static String reason(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof BindException) {
                return "another program is using it, or this machine has no such address";
            }
            if (t instanceof UnknownHostException || t instanceof UnresolvedAddressException) {
                return "no machine is known by that name";
            }
        }
        return "the system refused it";
    }
}
