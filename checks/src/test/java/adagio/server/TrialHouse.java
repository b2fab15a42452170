// SPDX-License-Identifier: Apache-2.0
package adagio.server;

import adagio.score.catalogue.Catalogue;
import adagio.server.media.Playables;
import adagio.server.storage.StorageSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// Opens a house with any sound, which only this package may.
public final class TrialHouse {
    private TrialHouse() {}

    /// Starts one on a free port.
    public static WebHouse start(Path data, Playables playables) throws CannotOpen {
        return start(data, 0, playables);
    }

    /// Starts one.
    public static WebHouse start(Path data, int port, Playables playables) throws CannotOpen {
        return WebHouse.start(
                new WebSettings("127.0.0.1", port, data, Catalogue.builtIn()), playables);
    }

    /// Starts one that a proxy passes a name on to.
    public static WebHouse startNamed(Path data, String name, Playables playables)
            throws CannotOpen {
        return WebHouse.start(
                new WebSettings(
                        "127.0.0.1",
                        0,
                        List.of(name),
                        StorageSettings.in(data),
                        Catalogue.builtIn(),
                        "",
                        false),
                playables);
    }

    /// Starts one with the sample studio and a token, on any database.
    public static WebHouse startSample(StorageSettings storage, String token, Playables playables)
            throws CannotOpen {
        return WebHouse.start(
                new WebSettings(
                        "127.0.0.1", 0, List.of(), storage, Catalogue.builtIn(), token, true),
                playables);
    }

    /// Starts one that other machines could reach: it is closed.
    public static WebHouse startReachable(Path data, Playables playables) throws CannotOpen {
        return WebHouse.start(new WebSettings("0.0.0.0", 0, data, Catalogue.builtIn()), playables);
    }

    /// Starts one with the sample studio below a path, or with none, closed to whoever is not
    /// signed in.
    public static WebHouse startClosedSample(
            Path data, String below, String token, Playables playables) throws CannotOpen {
        return WebHouse.start(
                new WebSettings(
                        "127.0.0.1",
                        0,
                        List.of("adagio.example.org" + below),
                        StorageSettings.in(data),
                        Catalogue.builtIn(),
                        token,
                        true),
                playables);
    }

    /// Every path that a house knows, and its methods.
    public static SortedMap<String, String> addresses(WebHouse house) {
        return house.addresses();
    }

    /// A code for one more household.
    public static String newSetUpCode(WebHouse house) {
        return house.newSetUpCode();
    }
}
