// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.ical;

import adagio.calendar.repeat.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A part of a calendar with the lines and parts in it that tell about time.
public final class Component {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String name;
    private final int line;
    private final List<ContentLine> lines = new ArrayList<>(6);
    private final List<Component> parts = new ArrayList<>(0);

    public Component(String name, int line) {
        this.name = name;
        this.line = line;
    }

    public String name() {
        return name;
    }

    /// The line of its `BEGIN`.
    public int line() {
        return line;
    }

    public void add(ContentLine content) {
        lines.add(content);
    }

    public void add(Component part) {
        parts.add(part);
    }

    /// Its parts of one kind.
    public List<Component> parts(String kind) {
        return parts.stream().filter(each -> each.name.equals(kind)).toList();
    }

    /// All lines of one name.
    public List<ContentLine> all(String wanted) {
        var found = new ArrayList<ContentLine>(1);
        for (var each : lines) {
            if (each.name().equals(wanted)) {
                found.add(each);
            }
        }
        return found;
    }

    /// The one line of a name.
    ///
    /// @return it alone, or nothing
    /// @throws Unreadable when there are two that differ
    public List<ContentLine> single(String wanted) throws Unreadable {
        var found = all(wanted);
        for (var each : found) {
            if (!each.value().equals(found.getFirst().value())) {
                throw new Unreadable(wanted + " is there twice, and differs");
            }
        }
        return found.isEmpty() ? found : found.subList(0, 1);
    }

    /// A value in capitals, empty when there is none.
    public String word(String wanted) {
        for (var each : lines) {
            if (each.name().equals(wanted)) {
                return each.value().toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    /// A whole number, 0 when there is none that can be read.
    public int number(String wanted) {
        String digits = word(wanted);
        return !digits.isEmpty() && NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
    }
}
