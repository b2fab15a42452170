// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.util.List;
import java.util.function.Function;

/// Where one studio's bookings are written down.
public interface Ledger {
    /// Writes in one transaction. It may be run again from its start; an exception undoes all of
    /// it.
    ///
    /// @param work reads and writes lines
    /// @param <T> what comes of it
    /// @return what came of it, after it is safe
    <T> T write(Function<Lines, T> work);

    /// Reads, without a transaction.
    ///
    /// @param work only reads
    /// @param <T> what comes of it
    /// @return what came of it
    <T> T read(Function<Lines, T> work);

    /// What is taken of therapists and rooms, maybe remembered from the last time.
    ///
    /// @param resources all that are asked about
    /// @param stretch when
    /// @return a use of exactly that stretch
    Use use(List<String> resources, Stretch stretch);
}
