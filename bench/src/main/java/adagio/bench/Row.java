// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

/// One line of the table.
///
/// @param goal its number in the list of goals
/// @param what what was measured
/// @param measured the figures with their units
/// @param limit what it is to be, or what it is compared with
/// @param kept whether it is so
/// @param load the load average when it was measured
record Row(String goal, String what, String measured, String limit, Kept kept, double load) {
    Row(String goal, String what, String measured, String limit, Kept kept) {
        this(goal, what, measured, limit, kept, Machine.load());
    }

    /// Whether a goal is kept.
    enum Kept {
        YES,
        NO,
        /// A figure without a limit, or one that could not be measured.
        NONE;

        static Kept when(boolean kept) {
            return kept ? YES : NO;
        }
    }
}
