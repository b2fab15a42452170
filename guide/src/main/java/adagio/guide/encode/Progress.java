// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

/// Is told how far a file is.
@FunctionalInterface
public interface Progress {
    /// Nobody is told.
    Progress SILENT = (done, total) -> {};

    /// Called again and again while a file is written, from the thread that asked for it. An
    /// exception thrown here stops the work, and nothing is left behind.
    ///
    /// @param done frames of sound written, 0 to total
    /// @param total frames of sound in all
    void at(long done, long total);
}
