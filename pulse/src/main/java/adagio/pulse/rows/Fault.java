// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.rows;

/// One thing that is amiss in a file.
///
/// @param where a line, a byte or a part of the file; empty when it is about all of it
/// @param text what was found, what is allowed, what to do
public record Fault(String where, String text) {
    @Override
    public String toString() {
        return where.isEmpty() ? text : where + ": " + text;
    }
}
