// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The small things a house knows of itself, in the table `house`.
public final class HouseValues {
    private HouseValues() {}

    /// One value.
    ///
    /// @param handle any
    /// @param name as it was put
    /// @return the text, empty when nobody put it
    public static Optional<String> find(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM house WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne();
    }

    /// Keeps a value; what stood under the name is gone.
    ///
    /// @param handle of writing work
    /// @param name words joined by hyphens
    /// @param value any text
    public static void put(Handle handle, String name, String value) {
        handle.execute(
                "INSERT INTO house (name, value) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    /// Keeps a value unless there is one; among many houses on one database one wins.
    ///
    /// @param handle of writing work
    /// @param name words joined by hyphens
    /// @param value any text
    /// @return true when this call put it
    public static boolean putFirst(Handle handle, String name, String value) {
        return handle.execute(
                        "INSERT INTO house (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                        name,
                        value)
                == 1;
    }
}
