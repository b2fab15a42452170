// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.table;

/// A cell as a message shows it: its first characters, without control characters.
final class Shown {
    private static final int MOST = 40;

    private Shown() {}

    static String of(String cell) {
        String start = cell.length() > MOST ? cell.substring(0, MOST) + "..." : cell;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
