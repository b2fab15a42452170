// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.reflection.Item;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What one person noted at one time. What was left out is not in it.
///
/// @param id random
/// @param kind of what
/// @param at when it was begun
/// @param values by name: `before` and `after` of an evening, words of [Item] of a week
/// @param line a private line, may be empty
public record Note(String id, Kind kind, Instant at, Map<String, Integer> values, String line) {
    /// Tension before an evening.
    public static final String BEFORE = "before";

    /// Tension after it.
    public static final String AFTER = "after";

    /// The longest line, characters.
    public static final int LONGEST_LINE = 500;

    /// Of what a note is.
    public enum Kind {
        /// One evening.
        EVENING,
        /// One week.
        WEEK
    }

    /// Checks scales and length.
    public Note {
        values = Map.copyOf(values);
        for (var entry : values.entrySet()) {
            item(kind, entry.getKey()).require(entry.getValue());
        }
        if (line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    "a line of %d characters; at most %d".formatted(line.length(), LONGEST_LINE));
        }
    }

    private static Item item(Kind kind, String name) {
        boolean known =
                switch (kind) {
                    case EVENING -> name.equals(BEFORE) || name.equals(AFTER);
                    case WEEK -> Item.weekly().stream().anyMatch(each -> each.word().equals(name));
                };
        if (!known) {
            throw new IllegalArgumentException("no answer is named " + name);
        }
        return kind == Kind.EVENING ? Item.TENSION : Item.find(name).orElseThrow();
    }

    /// The same with more values, and another line unless it is empty.
    ///
    /// @param more stand in place of those of the same name
    /// @param newLine may be empty
    /// @return the changed note
    Note with(Map<String, Integer> more, String newLine) {
        var all = new TreeMap<>(values);
        all.putAll(more);
        return new Note(id, kind, at, all, newLine.isEmpty() ? line : newLine);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// A value.
    ///
    /// @throws IllegalArgumentException when it was left out
    int get(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " was left out");
        }
        return value;
    }

    boolean isEmpty() {
        return values.isEmpty() && line.isEmpty();
    }

    /// Answers are not for logs.
    @Override
    public String toString() {
        return "Note " + id;
    }
}
