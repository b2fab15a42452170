// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import java.io.PrintStream;

/// One line on a terminal that says how far long work is; silent elsewhere and for short work.
final class Progress {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long EVERY_NANOS = 100_000_000L;
    private static final int WIDTH = 30;

    private final PrintStream terminal;
    private final boolean shown;
    private final long began = System.nanoTime();
    private long last = began;
    private boolean drawn;

    /// A line on standard error.
    @SuppressWarnings("SystemConsoleNull") // null again in JDK 25 when nobody types
    Progress() {
        this.terminal = System.err;
        this.shown = System.console() != null && System.console().isTerminal();
    }

    /// Says how far it is.
    ///
    /// @param what what is being made
    /// @param done how much, of `total`
    /// @param total all of it
    synchronized void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (!shown || now - began < QUIET_NANOS || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        drawn = true;
        int filled = (int) (WIDTH * done / Math.max(1, total));
        terminal.print(
                "\r"
                        + what
                        + " ["
                        + "=".repeat(filled)
                        + " ".repeat(WIDTH - filled)
                        + "] "
                        + 100 * done / Math.max(1, total)
                        + " %");
        terminal.flush();
    }

    /// Clears the line.
    synchronized void end() {
        if (drawn) {
            terminal.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            terminal.flush();
        }
    }
}
