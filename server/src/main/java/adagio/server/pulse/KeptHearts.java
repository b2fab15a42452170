// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.server.drawer.Drawer;
import adagio.server.people.Login;
import adagio.server.storage.Storage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where recordings are kept: each sealed in the vault of whose heart it is, its day too.
final class KeptHearts {
    /// The most recordings of one person.
    static final int MOST = 400;

    /// The most beats or rates of one person, all recordings together.
    static final long MOST_POINTS = 1_000_000;

    private final Drawer drawer;

    KeptHearts(Storage storage) {
        this.drawer = new Drawer(storage, "pulse_recording", "pulse");
    }

    /// All of the person who is signed in, the latest day first.
    ///
    /// @throws adagio.server.vault.VaultLocked when the vault is not open here
    List<KeptHeart> list(Login login) {
        return drawer.list(login, KeptHearts::read).stream()
                .sorted(
                        Comparator.comparing(KeptHeart::day)
                                .reversed()
                                .thenComparing(KeptHeart::id))
                .toList();
    }

    private static KeptHeart read(String id, byte[] packed) {
        return HeartJson.read(id, Packed.unpack(packed));
    }

    /// One of them.
    Optional<KeptHeart> find(Login login, String id) {
        return drawer.find(login, id).map(packed -> read(id, packed));
    }

    /// Keeps one.
    ///
    /// @return false when somebody keeps too many already
    boolean keep(Login login, KeptHeart heart) {
        var all = list(login);
        long points = heart.points() + all.stream().mapToLong(KeptHeart::points).sum();
        if (all.size() >= MOST || points > MOST_POINTS) {
            return false;
        }
        drawer.keep(
                login, heart.id(), Packed.pack(HeartJson.write(heart.day(), heart.recording())));
        return true;
    }

    void remove(Login login, String id) {
        drawer.remove(login, id);
    }
}
