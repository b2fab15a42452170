// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.ical;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One line of a calendar: `NAME;PARAMETER=value:value`; RFC 5545, section 3.1.
///
/// @param name in capitals
/// @param parameters by their names in capitals, without quotes
/// @param value the rest, as it stands
/// @param line where it began, from 1
public record ContentLine(String name, Map<String, String> parameters, String value, int line) {
    public ContentLine {
        parameters = Map.copyOf(parameters);
    }

    /// Takes a line apart. A line without a colon has an empty value.
    public static ContentLine of(String text, int line) {
        int at = endOf(text, 0);
        String name = text.substring(0, at).strip().toUpperCase(Locale.ROOT);
        Map<String, String> parameters =
                at < text.length() && text.charAt(at) == ';' ? new HashMap<>() : Map.of();
        while (at < text.length() && text.charAt(at) == ';') {
            int end = endOf(text, at + 1);
            String parameter = text.substring(at + 1, end);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", "").strip());
            }
            at = end;
        }
        String value = at < text.length() ? text.substring(at + 1) : "";
        return new ContentLine(name, parameters, value.strip(), line);
    }

    /// Where a name or a parameter ends: the next `;` or `:` that is not in quotes.
    private static int endOf(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == ';' || c == ':')) {
                return i;
            }
        }
        return text.length();
    }

    /// A parameter's value.
    ///
    /// @param parameter its name in capitals
    /// @return empty when it is not there
    public String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }
}
