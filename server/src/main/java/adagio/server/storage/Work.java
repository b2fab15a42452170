// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Some SQL, and what came of it.
///
/// Writing work runs inside a transaction that is not its own: it must not begin, commit or roll
/// back. It may be run again from the start after a deadlock, so it must not touch anything but the
/// handle. To undo, it throws; the exception reaches the caller.
///
/// @param <T> what comes of it
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    /// Runs.
    ///
    /// @param handle a connection, only until this returns
    /// @return what came of it
    T with(Handle handle);
}
