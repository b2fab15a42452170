// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

/// The one thing needed to write JSON by hand.
public final class Json {
    private Json() {}

    /// Escapes a text for the inside of a JSON string (RFC 8259, section 7).
    ///
    /// @param text any text
    /// @return the same, safe between double quotes
    public static String escape(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '<') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
