// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

/// One thing that is amiss in a file.
///
/// @param where a line, a byte or a part of the file; empty when it is about all of it
/// @param text what was found, what is allowed, what to do
public record Fault(String where, String text) {
    /// Its line, byte or message, for an order.
    ///
    /// @return the number in `where`; above all lines when it is about all of the file
    public long place() {
        String digits = where.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    @Override
    public String toString() {
        return where.isEmpty() ? text : where + ": " + text;
    }
}
