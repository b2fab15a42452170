// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Keys;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Made-up households, by the ten thousand: rows as the program writes them, two people a household
/// with a few names between all of them. What a request of somebody else may have to open is sealed
/// under the house's keys; what only its owner opens is bytes of chance, as long as real ones.
final class Households {
    private static final int AT_ONCE = 5_000;
    private static final int ROWS_A_BATCH = 1_000;
    private static final List<String> NAMES =
            List.of("Ana", "Ben", "Chris", "Dana", "Eli", "Frankie", "Gia", "Hana", "Ivo", "Jo");

    /// How many columns a table has; the columns themselves are in the order of its making.
    private static final Map<String, Integer> COLUMNS = columns();

    private final Random random = new Random(1);
    private final Keys keys;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private int waiting;

    private Households(Keys keys) {
        this.keys = keys;
    }

    private static Map<String, Integer> columns() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("household", 2);
        all.put("person", 5);
        all.put("pair", 6);
        all.put("credential", 9);
        all.put("login", 9);
        all.put("kept_card", 4);
        all.put("kept_pair", 3);
        all.put("kept_evening", 4);
        all.put("rhythm_own", 3);
        all.put("rhythm_pair", 4);
        all.put("rhythm_session", 4);
        all.put("rhythm_feed", 4);
        all.put("reflection_note", 3);
        return all;
    }

    /// Adds households to a house that is not running.
    ///
    /// @param settings where it keeps things
    /// @param from the number of the first one
    /// @param to one more than the number of the last one
    static void add(StorageSettings settings, int from, int to) throws IOException {
        try (var storage = Storage.open(settings)) {
            for (int begin = from; begin < to; begin += AT_ONCE) {
                int first = begin;
                int last = Math.min(to, begin + AT_ONCE);
                storage.write(
                        handle -> {
                            if (settings.isFile()) {
                                handle.execute("PRAGMA cache_size = -400000");
                            }
                            new Households(storage.keys())
                                    .pour(handle.getConnection(), first, last);
                            return true;
                        });
            }
            if (!settings.isFile()) {
                storage.write(handle -> handle.execute("ANALYZE"));
            }
        } catch (CannotStore refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private void pour(Connection connection, int from, int to) {
        random.setSeed(from);
        try {
            for (var each : COLUMNS.entrySet()) {
                inserts.put(
                        each.getKey(),
                        connection.prepareStatement(
                                "INSERT INTO "
                                        + each.getKey()
                                        + " VALUES (?"
                                        + ", ?".repeat(each.getValue() - 1)
                                        + ")"));
            }
            for (int i = from; i < to; i++) {
                household(i);
            }
            flush();
            for (PreparedStatement each : inserts.values()) {
                each.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In the order of their making, so that filling is quick; those that are measured are not.
    private String id(int number, String kind) {
        return "0%08x%s".formatted(number, kind) + text(9);
    }

    private String text(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some(bytes));
    }

    private byte[] some(int bytes) {
        byte[] all = new byte[bytes];
        random.nextBytes(all);
        return all;
    }

    private void household(int number) throws SQLException {
        String household = id(number, "h");
        long now = 1_800_000_000L;
        add("household", household, now);
        var people = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            String person = id(number, "p" + i);
            people.add(person);
            String name = NAMES.get(random.nextInt(NAMES.size()));
            add("person", person, household, sealed("person-name/" + person, name), now + i, 0L);
            person(number, household, person, now);
        }
        String pair = id(number, "q");
        add(
                "pair",
                pair,
                household,
                people.getFirst(),
                people.getLast(),
                sealed("pair/" + pair, "partners"),
                now);
        add("kept_pair", pair, household, 1L);
        add("kept_evening", pair, 1L, household, some(1_000));
        add("rhythm_pair", pair, household, 1L, some(250));
        add("rhythm_session", pair, id(number, "s"), household, some(150));
        waiting++;
        if (waiting % ROWS_A_BATCH == 0) {
            flush();
        }
    }

    private void person(int number, String household, String person, long now) throws SQLException {
        for (String kind : List.of("passphrase", "recovery")) {
            add(
                    "credential",
                    id(number, kind.substring(0, 1)),
                    household,
                    person,
                    kind,
                    kind.equals("recovery") ? text(32) : "",
                    some(124),
                    0L,
                    now,
                    keys.digest("credential/" + kind, text(32)));
        }
        String browser = keys.digest("bench", text(32));
        add("login", browser, household, person, some(60), "", now, now, now + 7_776_000L, "");
        add("kept_card", person, household, some(500), some(300));
        add("rhythm_own", person, household, some(150));
        add("rhythm_feed", person, household, keys.digest("bench", text(32)), some(100));
        add("reflection_note", person, id(number, "n"), some(300));
    }

    private byte[] sealed(String about, String text) {
        return keys.seal(about, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String table, Object... values) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            throw new IllegalArgumentException("no rows are made for " + table);
        }
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private void flush() throws SQLException {
        for (PreparedStatement each : inserts.values()) {
            each.executeBatch();
        }
    }
}
