// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.studio.booking.Claim;
import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of `claim`. The SQL is plain JDBC: one booking binds about a hundred values.
final class ClaimRows {
    /// As many quarters as one row of the answer tells about.
    private static final int WORD = 32;

    private ClaimRows() {}

    /// Inserts every quarter of every claim in one statement.
    ///
    /// @param claims ordered by resource and time
    /// @return false when a row was there already; the others are in then, and have to be undone
    static boolean insert(Handle handle, String studio, String booking, List<Claim> claims) {
        var scope = new Scope(studio);
        int rows = claims.stream().mapToInt(each -> each.stretch().length()).sum();
        String sql =
                "INSERT INTO claim (studio_id, resource_id, slot, booking_id) VALUES "
                        + String.join(", ", Collections.nCopies(rows, "(?, ?, ?, ?)"))
                        + " ON CONFLICT DO NOTHING";
        try (var statement = connection(handle).prepareStatement(sql)) {
            int at = 1;
            for (Claim claim : claims) {
                String owner = scope.of(claim.resource());
                for (long slot = claim.stretch().from(); slot < claim.stretch().to(); slot++) {
                    statement.setString(at++, owner);
                    statement.setString(at++, claim.resource());
                    statement.setLong(at++, slot);
                    statement.setString(at++, booking);
                }
            }
            return statement.executeUpdate() == rows;
        } catch (SQLException e) {
            throw new ClaimsFailed(e);
        }
    }

    /// Deletes what a booking has of its claims.
    static void delete(Handle handle, String studio, String booking, List<Claim> claims) {
        var scope = new Scope(studio);
        String sql =
                "DELETE FROM claim WHERE studio_id = ? AND resource_id = ? AND slot >= ? AND slot < ?"
                        + " AND booking_id = ?";
        try (var statement = connection(handle).prepareStatement(sql)) {
            for (Claim claim : claims) {
                statement.setString(1, scope.of(claim.resource()));
                statement.setString(2, claim.resource());
                statement.setLong(3, claim.stretch().from());
                statement.setLong(4, claim.stretch().to());
                statement.setString(5, booking);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new ClaimsFailed(e);
        }
    }

    /// What is taken, 32 quarters a row; in one statement, wherever it lies.
    ///
    /// Each resource is asked for by its whole key. With a list of them, PostgreSQL takes a studio
    /// of which it has no statistics yet for an empty one, and reads all of its claims instead.
    static Use use(Handle handle, String studio, List<String> resources, Stretch stretch) {
        var use = new Use(stretch);
        var scope = new Scope(studio);
        List<String> each = resources.stream().distinct().sorted().toList();
        if (each.isEmpty()) {
            return use;
        }
        try (var statement = connection(handle).prepareStatement(select(each.size()))) {
            int at = 1;
            for (String resource : each) {
                statement.setString(at++, scope.of(resource));
                statement.setString(at++, resource);
                statement.setLong(at++, stretch.from());
                statement.setLong(at++, stretch.to());
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    use.takeWord(rows.getString(1), rows.getLong(2) * WORD, rows.getLong(3));
                }
            }
            return use;
        } catch (SQLException e) {
            throw new ClaimsFailed(e);
        }
    }

    private static String select(int resources) {
        String one =
                "SELECT resource_id, slot FROM claim WHERE studio_id = ? AND resource_id = ?"
                        + " AND slot >= ? AND slot < ?";
        return "SELECT resource_id, slot / 32 AS word, CAST(SUM(CAST(1 AS BIGINT) << CAST(slot % 32"
                + " AS INTEGER)) AS BIGINT) AS bits FROM ("
                + String.join(" UNION ALL ", Collections.nCopies(resources, one))
                + ") AS taken GROUP BY resource_id, slot / 32";
    }

    private static Connection connection(Handle handle) {
        return handle.getConnection();
    }

    /// The database refused; its own exception, with the state that says whether to go again, is
    /// the cause.
    static final class ClaimsFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClaimsFailed(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
