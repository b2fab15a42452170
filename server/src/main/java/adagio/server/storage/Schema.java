// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The steps that make the tables, in order, and which of them a database has.
///
/// A step that was released is never edited: the next one changes what it made.
final class Schema {
    /// One step of the schema: SQL that SQLite and PostgreSQL both understand.
    ///
    /// @param number 1 and up, without gaps
    /// @param name its file
    /// @param sql statements, each ended by a semicolon at the end of a line; `--` comments on
    ///   lines of their own
    record Step(int number, String name, String sql) {
        /// A fingerprint of the text, so that a step that was changed after its release is noticed.
        String sha256() {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-256")
                                .digest(sql.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every JDK has SHA-256", impossible);
            }
        }

        List<String> statements() {
            var statements = new ArrayList<String>();
            var one = new StringBuilder();
            for (String line : sql.lines().toList()) {
                if (line.isBlank() || line.stripLeading().startsWith("--")) {
                    continue;
                }
                one.append(line.stripTrailing()).append('\n');
                if (line.stripTrailing().endsWith(";")) {
                    statements.add(one.substring(0, one.lastIndexOf(";")));
                    one.setLength(0);
                }
            }
            if (!one.isEmpty()) {
                throw new IllegalStateException(
                        name + ": the last statement has no semicolon: " + one);
            }
            return statements;
        }
    }

    private static final String FOLDER = "/db-migration/";
    private final List<Step> steps;

    Schema(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// The steps in this program, named in `db-migration/steps.txt`.
    static Schema builtIn() {
        var steps = new ArrayList<Step>();
        for (String name : text("steps.txt").lines().toList()) {
            if (!name.isBlank()) {
                steps.add(new Step(steps.size() + 1, name, text(name)));
            }
        }
        return new Schema(steps);
    }

    private static String text(String name) {
        try (var stream = Schema.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException(FOLDER + name + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }

    int size() {
        return steps.size();
    }

    /// How many steps a database has; 0 for an empty one.
    static int stored(Engine engine) {
        return engine.read(handle -> engine.hasSchema(handle) ? stored(handle) : 0);
    }

    private static int stored(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM schema_step")
                .mapTo(Integer.class)
                .one();
    }

    /// Refuses a database from a newer program, or one made by other steps.
    void refuseForeign(Engine engine) throws CannotStore {
        int stored = stored(engine);
        if (stored > steps.size()) {
            throw CannotStore.newer(stored, steps.size());
        }
        if (stored == 0) {
            return;
        }
        Map<Integer, String> known =
                engine.read(
                        handle ->
                                handle
                                        .createQuery("SELECT number, sha256 FROM schema_step")
                                        .map(
                                                (row, _) ->
                                                        Map.entry(
                                                                row.getInt("number"),
                                                                row.getString("sha256")))
                                        .list()
                                        .stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey, Map.Entry::getValue)));
        for (Step step : steps.subList(0, stored)) {
            if (!step.sha256().equals(known.get(step.number()))) {
                throw CannotStore.changed(step.number(), step.name());
            }
        }
    }

    /// Takes a database to a number of steps, in one transaction.
    ///
    /// @param engine open
    /// @param target how many steps it has afterwards
    void raise(Engine engine, int target) {
        engine.write(
                handle -> {
                    engine.lockSchema(handle);
                    handle.execute(
                            "CREATE TABLE IF NOT EXISTS schema_step (number INTEGER NOT NULL PRIMARY"
                                    + " KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)");
                    for (Step step : steps.subList(stored(handle), target)) {
                        step.statements().forEach(each -> asItStands(handle, each));
                        handle.execute(
                                "INSERT INTO schema_step (number, name, sha256) VALUES (?, ?, ?)",
                                step.number(),
                                step.name(),
                                step.sha256());
                    }
                    return target;
                });
    }

    /// Without looking for parameters: Jdbi's own reading of all steps took a new house as long as
    /// the database did.
    private static void asItStands(Handle handle, String sql) {
        try (var update = handle.getConnection().createStatement()) {
            update.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage() + ": " + sql, refused);
        }
    }

    /// The tables of a SQLite file in the order they were made, without the list of steps.
    static List<String> tables(Handle sqlite) {
        return sqlite.createQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE"
                                + " 'sqlite%' AND name <> 'schema_step' ORDER BY rowid")
                .mapTo(String.class)
                .list();
    }
}
