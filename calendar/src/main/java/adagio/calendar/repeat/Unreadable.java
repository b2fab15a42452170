// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.repeat;

/// A value of a calendar that cannot be read. Its message says what was found and what is allowed.
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 40;

    /// With a message for people.
    ///
    /// @param message what was found, what is allowed
    public Unreadable(String message) {
        super(message, null, false, false);
    }

    /// A value as a message shows it: quoted, cut, without control characters.
    ///
    /// @param value what was found
    /// @return at most 43 characters
    public static String quoted(String value) {
        String cut = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        return "\"" + cut.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    /// The message.
    ///
    /// @return never empty
    public String text() {
        return String.valueOf(getMessage());
    }
}
