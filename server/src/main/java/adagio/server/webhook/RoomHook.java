// SPDX-License-Identifier: Apache-2.0
package adagio.server.webhook;

import adagio.server.calendars.SealedJson;
import adagio.server.outside.Fetched;
import adagio.server.outside.Outside;
import adagio.server.storage.Storage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where the rooms of pairs are told, and the telling.
public final class RoomHook {
    private static final System.Logger LOG = System.getLogger(RoomHook.class.getName());
    private final Storage storage;
    private final Outside outside;
    private final Set<String> hosts;
    private final SealedJson sealed;

    /// A pair that has a room.
    ///
    /// @param household an id
    /// @param pair an id
    record Row(String household, String pair) {}

    /// What a room is told.
    public enum What {
        /// An evening that both agreed on begins now.
        AGREED,
        /// The sound of an evening began.
        PLAY;

        private String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The rooms of one house.
    ///
    /// @param storage keeps the addresses, sealed
    /// @param outside tells
    /// @param hosts that who runs the house named; empty: nothing is told
    public RoomHook(Storage storage, Outside outside, Set<String> hosts) {
        this.storage = storage;
        this.outside = outside;
        this.hosts = Set.copyOf(hosts);
        this.sealed = new SealedJson(storage.keys(), "rhythm-webhook");
    }

    /// Whether any room can be told anything.
    ///
    /// @return false unless a host was named
    public boolean isOn() {
        return !hosts.isEmpty();
    }

    /// The named hosts, for a message.
    ///
    /// @return joined by commas
    public String hosts() {
        return String.join(", ", new TreeSet<>(hosts));
    }

    /// The address of a pair's room.
    ///
    /// @param pair an id
    /// @return empty when there is none
    public String address(String pair) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM rhythm_webhook WHERE pair_id = ?")
                                        .bind(0, pair)
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(row -> sealed.open(pair, row).path("address").asText())
                .orElse("");
    }

    /// Sets it.
    ///
    /// @param household an id
    /// @param pair an id
    /// @param address as typed; empty takes it away
    /// @return false when it is no address of a named host
    public boolean set(String household, String pair, String address) {
        if (address.isBlank()) {
            storage.write(
                    handle -> handle.execute("DELETE FROM rhythm_webhook WHERE pair_id = ?", pair));
            return true;
        }
        if (!isOn() || !outside.mayTell(address)) {
            return false;
        }
        byte[] row = sealed.seal(pair, SealedJson.node().put("address", address.strip()));
        storage.write(
                handle ->
                        handle.execute(
                                "INSERT INTO rhythm_webhook (pair_id, household_id, sealed) VALUES"
                                        + " (?, ?, ?) ON CONFLICT (pair_id) DO UPDATE SET sealed ="
                                        + " excluded.sealed",
                                pair,
                                household,
                                row));
        return true;
    }

    List<Row> list() {
        return storage.read(
                handle ->
                        handle.createQuery("SELECT household_id, pair_id FROM rhythm_webhook")
                                .map((row, _) -> new Row(row.getString(1), row.getString(2)))
                                .list());
    }

    /// The sound of an evening began. Returns at once, and nothing of it is kept.
    ///
    /// @param pair an id
    public void played(String pair) {
        tell(pair, What.PLAY);
    }

    /// Tells a room once; of two houses on one database one tells it.
    void tellOnce(String pair, String session, What what) {
        boolean first =
                storage.write(
                                handle ->
                                        handle.execute(
                                                "INSERT INTO rhythm_told (pair_id, what) VALUES (?,"
                                                        + " ?) ON CONFLICT (pair_id, what) DO NOTHING",
                                                pair,
                                                session))
                        == 1;
        if (first) {
            tell(pair, what);
        }
    }

    /// Tells a room, on a thread of its own; returns at once. What fails is noted without the
    /// address, which may hold a secret.
    private void tell(String pair, What what) {
        if (isOn()) {
            Thread.ofVirtual().name("room").start(() -> tellNow(pair, what));
        }
    }

    private void tellNow(String pair, What what) {
        String address = address(pair);
        if (address.isEmpty()) {
            return;
        }
        String json = SealedJson.node().put("event", "evening").put("what", what.word()).toString();
        if (outside.tell(address, json) instanceof Fetched.Not(var why, String _)) {
            LOG.log(System.Logger.Level.WARNING, "a room was not told: " + why.word());
        }
    }
}
