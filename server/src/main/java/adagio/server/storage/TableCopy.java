// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Copies rows from one database to another that has the same tables, empty.
final class TableCopy {
    private static final int ROWS_A_BATCH = 500;

    private TableCopy() {}

    /// Copies every row of every table.
    ///
    /// @return how many rows
    static long all(Handle from, Handle to, List<String> tables) {
        long rows = 0;
        for (String table : tables) {
            try {
                rows += one(from, to, table);
            } catch (SQLException e) {
                throw new StorageLost("cannot copy the table " + table, e);
            }
        }
        return rows;
    }

    private static long one(Handle from, Handle to, String table) throws SQLException {
        try (var read = from.getConnection().prepareStatement("SELECT * FROM " + table)) {
            read.setFetchSize(ROWS_A_BATCH);
            try (ResultSet rows = read.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                var names = new java.util.ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    names.add(rows.getMetaData().getColumnName(i));
                }
                String sql =
                        "INSERT INTO %s (%s) VALUES (%s)"
                                .formatted(
                                        table,
                                        String.join(", ", names),
                                        String.join(", ", Collections.nCopies(columns, "?")));
                try (var write = to.getConnection().prepareStatement(sql)) {
                    return pour(rows, write, columns);
                }
            }
        }
    }

    private static long pour(ResultSet rows, PreparedStatement write, int columns)
            throws SQLException {
        long count = 0;
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                write.setObject(i, rows.getObject(i));
            }
            write.addBatch();
            if (++count % ROWS_A_BATCH == 0) {
                write.executeBatch();
            }
        }
        write.executeBatch();
        return count;
    }
}
