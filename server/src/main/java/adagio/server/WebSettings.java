// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.score.catalogue.Catalogue;
import adagio.server.below.Below;
import adagio.server.storage.StorageSettings;
import java.nio.file.Path;
import java.util.List;

/// Where a house listens, where it keeps things, and what it plays.
///
/// @param host a name or number of this machine; `127.0.0.1` for this machine alone
/// @param port 0 to 65535; 0 takes any free one
/// @param names what else the house is called, as a reverse proxy in front of it passes on, such as
///   `adagio.example.org`, or `example.org/adagio` when it lies below a path; with any, it is
///   closed but for who signs in
/// @param storage the data folder, made when it is missing, and the database
/// @param catalogue strokes, rituals and sources
/// @param token the API token of the host, `ADAGIO_TOKEN`; empty makes one at the first start
/// @param sample fill an empty house with a sample household and a sample studio
public record WebSettings(
        String host,
        int port,
        List<String> names,
        StorageSettings storage,
        Catalogue catalogue,
        String token,
        boolean sample) {
    /// The port when nobody says otherwise.
    public static final int PORT = 8686;

    /// A house on the file in its data folder, with a token of its own.
    ///
    /// @param host a name or number of this machine
    /// @param port 0 to 65535
    /// @param data the data folder
    /// @param catalogue strokes, rituals and sources
    public WebSettings(String host, int port, Path data, Catalogue catalogue) {
        this(host, port, List.of(), StorageSettings.in(data), catalogue, "", false);
    }

    /// The data folder.
    public Path data() {
        return storage.folder();
    }

    /// The path below which the house lies.
    Below below() {
        return Below.of(names);
    }

    /// What else the house is called, without a path.
    List<String> hosts() {
        return names.stream().map(Below::host).toList();
    }

    /// Whether others than this machine can reach it: then it is closed but for who signs in.
    ///
    /// @return false for `localhost`, 127.0.0.1 and the like
    public boolean isReachable() {
        return !names.isEmpty()
                || !(host.equalsIgnoreCase("localhost")
                        || host.matches("127\\.[0-9.]+")
                        || host.matches("\\[?(0*:)*:?0*1]?"));
    }

    /// Checks the port, the host and the names.
    public WebSettings {
        names = List.copyOf(names);
        Below.of(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port " + port + " is not a port: take 1 to 65535, or 0 for any free one");
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("the host is empty: take 127.0.0.1 or a name");
        }
    }
}
