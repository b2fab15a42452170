// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.booking.Postgres;
import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No statement passes over a table that grows with the households, on either database: each one in
/// the source is asked how it would be done.
class PlansTest {
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:SELECT|UPDATE|DELETE FROM|INSERT INTO) (?:[^\"\\\\]|\\\\.)*)\"");

    /// Not "SCAN CONSTANT ROW" and the like, which are of the statement itself.
    private static final Pattern SCAN = Pattern.compile("(?m)^SCAN (?!CONSTANT|[0-9]+ CONST)");

    /// Parts that are put in when the program runs, and a value of each that stands for all.
    private static final Map<String, String> PUT_IN =
            Map.of(
                    "LIMIT \" + MANY", "LIMIT 1\"",
                    "LIMIT \" + MOST_AT_ONCE", "LIMIT 1\"",
                    "LIMIT \" + MOST_LAPSED", "LIMIT 1\"",
                    "WHERE\" + FREE", "WHERE name = ?\"",
                    "(<places>)", "(?)");

    /// Statements that are put together when the program runs, as they come out.
    private static final List<String> PUT_TOGETHER =
            List.of(
                    "SELECT code FROM live_link WHERE code = ? AND made >= ?",
                    "SELECT code FROM live_link WHERE evening = ? AND made >= ?",
                    "SELECT id, sealed FROM reflection_note WHERE person_id = ?",
                    "DELETE FROM reflection_note WHERE person_id = ? AND id = ?",
                    "SELECT id, sealed FROM pulse_recording WHERE person_id = ?",
                    "DELETE FROM pulse_recording WHERE person_id = ? AND id = ?",
                    "SELECT COUNT(*) FROM mail_outbox WHERE state = 'given-up' AND about = ?",
                    "SELECT COUNT(*) FROM mail_outbox WHERE state = 'given-up' AND person_id = ?",
                    "DELETE FROM kept_evening WHERE pair_id = ? AND household_id = ?",
                    "SELECT slot FROM claim WHERE studio_id = ? AND resource_id IN (?, ?) AND slot"
                            + " >= ? AND slot < ?");

    /// What is looked at whole, and why that is well.
    private static final List<String> WHOLE =
            List.of(
                    // one row is enough
                    "SELECT id FROM household LIMIT 1",
                    // at most 20,000 that wait five minutes
                    "SELECT COUNT(*) FROM challenge",
                    // at a start, or for the host's own page and rounds
                    "SELECT id FROM erased",
                    "SELECT id FROM studio ORDER BY id",
                    "SELECT number, sha256 FROM schema_step",
                    "SELECT COALESCE(MAX(number), 0) FROM schema_step",
                    "SELECT household_id, pair_id FROM rhythm_webhook",
                    // the host's command, of somebody by name
                    "SELECT COUNT(*) FROM person",
                    "SELECT id, name FROM person",
                    // once, when a house first sends mail
                    "INSERT INTO visit_told (studio_id, booking_id, status, start_slot, room,");

    @TempDir Path folder;

    /// All statements of the server that are whole in the source, with a place each.
    private static Map<String, String> statements() throws IOException {
        Path source = Launched.root().resolve("server/src/main/java");
        var found = new TreeMap<String, String>();
        PUT_TOGETHER.forEach(each -> found.put(each, "put together"));
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file).replaceAll("\\s*\\+\\s*", " + ");
                text = text.replace("\" + \"", "");
                for (var each : PUT_IN.entrySet()) {
                    text = text.replace(each.getKey(), each.getValue());
                }
                Matcher literal = LITERAL.matcher(text);
                while (literal.find()) {
                    boolean goesOn = text.startsWith(" +", literal.end());
                    if (!goesOn && isWhole(literal.group(1))) {
                        found.put(literal.group(1), String.valueOf(file.getFileName()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isWhole(String sql) {
        return !sql.endsWith(" ") && !sql.endsWith("...") && !sql.contains("%s");
    }

    /// Erasing asks every table for every owner its columns name.
    private static List<String> erasing(Connection sqlite) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = sqlite.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT m.name, c.name FROM sqlite_master m JOIN"
                                        + " pragma_table_info(m.name) c WHERE m.type = 'table' AND"
                                        + " c.name IN ('household_id', 'person_id', 'pair_id',"
                                        + " 'first_person', 'second_person')")) {
            while (rows.next()) {
                all.add(
                        "DELETE FROM "
                                + rows.getString(1)
                                + " WHERE "
                                + rows.getString(2)
                                + " = ?");
            }
        }
        assertTrue(all.size() > 30, all.toString());
        return all;
    }

    private static boolean isLeftOut(String sql) {
        boolean everybodyOut = sql.equals("DELETE FROM login"); // the host's command
        return everybodyOut
                || sql.contains("pg_")
                || sql.contains("clock_timestamp")
                || sql.contains("sqlite_master")
                || sql.contains("information_schema")
                || sql.contains("to_regclass")
                || WHOLE.stream().anyMatch(sql::startsWith);
    }

    @Test
    void noStatementPassesOverATableOnSqlite() throws Exception {
        Storage.open(StorageSettings.in(folder)).close();
        try (var connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("adagio.sqlite"))) {
            var all = new TreeMap<>(statements());
            erasing(connection).forEach(each -> all.put(each, "ErasedIds.java"));
            var over = new TreeSet<String>();
            for (var each : all.entrySet()) {
                if (isLeftOut(each.getKey())) {
                    continue;
                }
                String plan = plan(connection, "EXPLAIN QUERY PLAN " + each.getKey(), 4);
                if (SCAN.matcher(plan).find()) {
                    over.add(each.getValue() + ": " + each.getKey() + "\n" + plan);
                }
            }
            assertTrue(all.size() > 150, "only " + all.size() + " statements found");
            assertEquals(new TreeSet<String>(), over);
        }
    }

    @Test
    void noStatementPassesOverATableOnPostgres() throws Exception {
        String address = Postgres.newDatabase();
        Storage.open(StorageSettings.in(folder)).close();
        openOnce(address);
        try (var sqlite =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("adagio.sqlite"));
                // A plan for any value is asked for as plain text; nothing is bound to it.
                var connection = DriverManager.getConnection(address + "&preferQueryMode=simple")) {
            connection.createStatement().execute("SET enable_seqscan = off");
            var all = new TreeMap<>(statements());
            erasing(sqlite).forEach(each -> all.put(each, "ErasedIds.java"));
            var over = new TreeSet<String>();
            for (var each : all.entrySet()) {
                if (isLeftOut(each.getKey())) {
                    continue;
                }
                String plan =
                        plan(connection, "EXPLAIN (GENERIC_PLAN) " + numbered(each.getKey()), 1);
                if (isOver(plan)) {
                    over.add(each.getValue() + ": " + each.getKey() + "\n" + plan);
                }
            }
            assertEquals(new TreeSet<String>(), over);
        }
    }

    private void openOnce(String address) throws CannotStore {
        Storage.open(new StorageSettings(folder.resolve("other"), address)).close();
    }

    /// With sequential scans switched off, one that is still there, or an index that is read from
    /// end to end, means that nothing leads to the rows.
    private static boolean isOver(String plan) {
        if (plan.contains("Seq Scan on")) {
            return true;
        }
        long scans =
                Pattern.compile("Index (Only )?Scan|Bitmap Index Scan")
                        .matcher(plan)
                        .results()
                        .count();
        long led = Pattern.compile("Index Cond:").matcher(plan).results().count();
        return led < scans;
    }

    /// JDBC's question marks and named parameters as PostgreSQL's own. A sum of two that are not
    /// known has no type.
    private static String numbered(String sql) {
        var names = new ArrayList<String>();
        return Pattern.compile("\\?|(?<![:\\w]):([a-z]+)")
                .matcher(sql)
                .replaceAll(
                        found -> {
                            String name = found.group(1) == null ? "?" : found.group(1);
                            int at = name.equals("?") ? -1 : names.indexOf(name);
                            if (at < 0) {
                                names.add(name);
                                at = names.size() - 1;
                            }
                            return "\\$" + (at + 1);
                        })
                .replaceAll("(\\$\\d+) \\+ \\$", "CAST($1 AS BIGINT) + \\$");
    }

    private static String plan(Connection connection, String sql, int column) {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(column));
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
        return String.join("\n", lines);
    }
}
