// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

/// How many steps may still be taken. Nothing that reads a calendar takes a step without paying.
public final class Budget {
    private final long all;
    private long left;

    /// A full one.
    ///
    /// @param steps 1 and more
    public Budget(long steps) {
        this.all = steps;
        this.left = steps;
    }

    /// Pays.
    ///
    /// @param steps how many are about to be taken
    /// @throws Spent when fewer are left
    public void pay(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Spent(all);
        }
    }

    /// It was not enough.
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent(long all) {
            super("more than " + all + " steps", null, false, false);
        }
    }
}
