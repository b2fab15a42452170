// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Data folders as older programs left them, which only this package can make.
public final class TrialSchema {
    /// A studio's set-up is read at the start, so it is not made up.
    private static final List<String> READ_AT_START = List.of("house", "studio", "erased");

    /// A time far ahead, in seconds and in milliseconds: no house forgets such a row by itself.
    private static final long FAR = 9_000_000_000_000L;

    /// What somebody would have asked for: a household that all asked to erase is erased.
    private static final Set<String> ASKED = Set.of("erase_asked");

    private TrialSchema() {}

    /// How many steps there are.
    public static int steps() {
        return Schema.builtIn().size();
    }

    /// Makes a folder at a step, with keys and made-up rows in every table.
    ///
    /// @param rows in each
    public static void make(Path folder, int step, int rows) {
        var settings = StorageSettings.in(folder);
        try {
            Files.createDirectories(folder);
            Keys.fresh().write(settings.keys());
            Keys keys = Keys.open(settings.keys());
            try (var engine = SqliteEngine.open(settings.file())) {
                Schema.builtIn().raise(engine, step);
                engine.write(
                        handle -> {
                            HouseValues.put(handle, Storage.CHECK, Storage.checkOf(keys));
                            for (String table : Schema.tables(handle)) {
                                if (!READ_AT_START.contains(table)) {
                                    fill(handle, table, rows);
                                }
                            }
                            return true;
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CannotStore e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Handle handle, String table, int rows) {
        List<String> names = columns(handle, table, "name");
        List<String> types = columns(handle, table, "type");
        String sql =
                "INSERT INTO %s VALUES (%s)"
                        .formatted(
                                table, String.join(", ", Collections.nCopies(types.size(), "?")));
        for (int n = 0; n < rows; n++) {
            var values = new ArrayList<Object>();
            for (int i = 0; i < types.size(); i++) {
                switch (types.get(i)) {
                    case "TEXT" -> values.add("made-up-" + n);
                    case "BYTEA" -> values.add(new byte[] {1, 2, (byte) n});
                    default -> values.add(ASKED.contains(names.get(i)) ? 0 : FAR + n);
                }
            }
            handle.execute(sql, values.toArray());
        }
    }

    private static List<String> columns(Handle handle, String table, String what) {
        return handle.createQuery("SELECT " + what + " FROM pragma_table_info(?) ORDER BY cid")
                .bind(0, table)
                .mapTo(String.class)
                .list();
    }

    /// All rows of the tables that a step has, as text, by table.
    public static Map<String, List<String>> rows(Path file, List<String> tables) {
        try (var engine = SqliteEngine.open(file)) {
            return engine.read(
                    handle -> {
                        var all = new TreeMap<String, List<String>>();
                        for (String table : tables) {
                            all.put(table, texts(handle, table));
                        }
                        return all;
                    });
        } catch (CannotStore e) {
            throw new IllegalStateException(e);
        }
    }

    /// The tables of a file whose rows are the people's.
    public static List<String> tables(Path file) {
        try (var engine = SqliteEngine.open(file)) {
            return engine.read(Schema::tables).stream()
                    .filter(each -> !READ_AT_START.contains(each))
                    .toList();
        } catch (CannotStore e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Handle handle, String table) {
        String columns =
                String.join(
                        " || '|' || ",
                        columns(handle, table, "name").stream()
                                .map(each -> "quote(" + each + ")")
                                .toList());
        return handle.createQuery("SELECT " + columns + " FROM " + table + " ORDER BY 1")
                .mapTo(String.class)
                .list();
    }

    /// How many steps a file has; 0 when it is not there.
    public static int stored(Path file) {
        try (var engine = SqliteEngine.open(file)) {
            return Schema.stored(engine);
        } catch (CannotStore e) {
            throw new IllegalStateException(e);
        }
    }

    /// Restores an automatic backup into a scratch folder and looks at all of it.
    ///
    /// @return how many rows it holds, -1 when it is not whole
    public static long verified(Path folder, Path backup) {
        try {
            return Backup.verify(backup, Keys.open(StorageSettings.in(folder).keys()));
        } catch (CannotStore | IOException notWhole) {
            return -1;
        }
    }
}
