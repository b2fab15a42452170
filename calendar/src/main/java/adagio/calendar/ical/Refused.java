// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.ical;

/// The rest of a calendar is not worth reading: it is no calendar, or too much of one.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;

    public Refused(int line, String text) {
        super(text, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
