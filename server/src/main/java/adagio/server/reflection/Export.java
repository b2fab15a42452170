// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// A person's notes as files of their own.
final class Export {
    private static final JsonMapper JSON = new JsonMapper();
    private final ZoneId zone;

    Export(ZoneId zone) {
        this.zone = zone;
    }

    private LocalDate day(Note note) {
        return note.at().atZone(zone).toLocalDate();
    }

    /// `adagio-reflection/1`: all notes, oldest first.
    ObjectNode node(List<Note> notes) {
        var all = JSON.createObjectNode().put("format", "adagio-reflection/1");
        var list = all.putArray("notes");
        for (Note note : notes) {
            var one = list.addObject();
            one.put("at", note.at().toString());
            one.put("day", day(note).toString());
            one.put("kind", note.kind().name().toLowerCase(Locale.ROOT));
            var values = one.putObject("values");
            new TreeMap<>(note.values()).forEach(values::put);
            one.put("line", note.line());
        }
        return all;
    }

    /// The same as text.
    String json(List<Note> notes) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node(notes)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("notes cannot be written", e);
        }
    }

    /// A table (RFC 4180): one answer or line a row.
    String csv(List<Note> notes) {
        var rows = new StringBuilder("day,kind,what,value\r\n");
        for (Note note : notes) {
            String kind = note.kind().name().toLowerCase(Locale.ROOT);
            new TreeMap<>(note.values())
                    .forEach((name, value) -> row(rows, day(note), kind, name, "" + value));
            if (!note.line().isEmpty()) {
                row(rows, day(note), kind, "line", quoted(note.line()));
            }
        }
        return rows.toString();
    }

    private static void row(
            StringBuilder rows, LocalDate day, String kind, String what, String value) {
        rows.append(day).append(',').append(kind).append(',').append(what).append(',');
        rows.append(value).append("\r\n");
    }

    /// In quotes; a line that a spreadsheet would take for a formula gets a blank before it.
    private static String quoted(String line) {
        String safe = "=+-@\t\r".indexOf(line.charAt(0)) >= 0 ? " " + line : line;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
