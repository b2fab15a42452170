// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/// What lies in the tables, read beside the running house by plain SQL.
final class KeptRows implements AutoCloseable {
    /// A claim of nobody; a booking with fewer claims than the others, which are all of one
    /// service; a booking without the key it was asked for under, and a key without its booking; a
    /// pair's evenings that do not run from 1 to its last. All rows are looked at once: hundreds of
    /// rounds leave tens of thousands.
    private static final String[] HALF_MADE = {
        "SELECT COUNT(*) FROM (SELECT studio_id, booking_id FROM claim EXCEPT SELECT studio_id, id"
                + " FROM booking) AS nobodys",
        "WITH claimed AS (SELECT studio_id, booking_id, COUNT(*) AS n FROM claim GROUP BY studio_id,"
                + " booking_id) SELECT COUNT(*) FROM booking b LEFT JOIN claimed c ON c.studio_id ="
                + " b.studio_id AND c.booking_id = b.id WHERE COALESCE(c.n, 0) <> (SELECT MAX(n)"
                + " FROM claimed)",
        "SELECT COUNT(*) FROM (SELECT studio_id, id FROM booking EXCEPT SELECT studio_id, booking_id"
                + " FROM booking_key) AS unasked",
        "SELECT COUNT(*) FROM (SELECT studio_id, booking_id FROM booking_key EXCEPT SELECT"
                + " studio_id, id FROM booking) AS unmade",
        "SELECT COUNT(*) FROM kept_pair p WHERE p.last <> (SELECT COUNT(*) FROM kept_evening e WHERE"
                + " e.pair_id = p.pair_id)"
    };

    private final Connection connection;

    private KeptRows(Connection connection) {
        this.connection = connection;
    }

    static KeptRows of(FaultHouse house) {
        try {
            return new KeptRows(DriverManager.getConnection(house.jdbc()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many of some bookings are not there.
    int missing(Set<String> bookings) {
        var there = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM booking")) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return (int) bookings.stream().filter(each -> !there.contains(each)).count();
    }

    int halfMade() {
        int found = 0;
        for (String sql : HALF_MADE) {
            found += number(sql);
        }
        return found;
    }

    /// Brings everything from SQLite's log into its file and empties the log, in which some hundred
    /// writes would still find room on a full disk.
    ///
    /// @return whether nobody was in the way
    static boolean emptyLog(FaultHouse house) {
        String file = "jdbc:sqlite:" + house.data().resolve("adagio.sqlite");
        try (var rows = new KeptRows(DriverManager.getConnection(file))) {
            return rows.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int evenings() {
        return number("SELECT COUNT(*) FROM kept_evening");
    }

    private int number(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
