// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells a disk that does not take it from work that was refused.
final class SqliteFaults {
    private static final Set<SQLiteErrorCode> LOST =
            EnumSet.of(
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_READONLY,
                    SQLiteErrorCode.SQLITE_CORRUPT,
                    SQLiteErrorCode.SQLITE_BUSY,
                    SQLiteErrorCode.SQLITE_CANTOPEN);

    private SqliteFaults() {}

    /// The same failure, as [StorageLost] when it is the disk's.
    static Throwable asLost(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite && isLost(sqlite.getResultCode())) {
                return new StorageLost("the disk did not take it: " + t.getMessage(), failure);
            }
        }
        return failure;
    }

    /// The extended codes (`SQLITE_IOERR_WRITE`) carry the plain one in their lowest byte.
    private static boolean isLost(SQLiteErrorCode code) {
        return LOST.stream().anyMatch(each -> each.code == (code.code & 0xff));
    }
}
