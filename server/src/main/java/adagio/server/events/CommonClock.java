// SPDX-License-Identifier: Apache-2.0
package adagio.server.events;

import java.sql.Connection;
import java.sql.SQLException;

/// The database's clock, as this house knows it: its own steady clock and how far the two are
/// apart. Of several answers the quickest one counts: half its round trip is the error at most.
final class CommonClock {
    private static final int ASKS = 8;
    private static final String ASK =
            "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS DOUBLE PRECISION) * 1000.0";

    /// A quicker answer counts for so long; steady clocks drift some 50 millionths, 3 ms a minute.
    private static final double FRESH_MILLIS = 10_000;

    private volatile Best best = new Best(System.currentTimeMillis() - steady(), 1e9, steady());

    /// @param apart the database's clock less the steady one, ms
    /// @param trip the round trip of the answer, ms
    /// @param at when, by the steady clock, ms
    private record Best(double apart, double trip, double at) {}

    private static double steady() {
        return System.nanoTime() / 1e6;
    }

    double now() {
        return steady() + best.apart();
    }

    void measure(Connection connection) throws SQLException {
        var quickest = best;
        boolean isOld = steady() - quickest.at() > FRESH_MILLIS;
        double trip = isOld ? Double.MAX_VALUE : quickest.trip();
        try (var statement = connection.prepareStatement(ASK)) {
            for (int i = 0; i < ASKS; i++) {
                double sent = steady();
                double said = ask(statement);
                double heard = steady();
                if (heard - sent < trip) {
                    trip = heard - sent;
                    quickest = new Best(said - (sent + heard) / 2, trip, heard);
                }
            }
        }
        best = quickest;
    }

    private static double ask(java.sql.PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
