// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The peer of P6: pgbench on a bare claim table, the same rows by hand, no program in between.
final class BareTable {
    private static final String SCRIPT =
            """
            \\set day random(0, 600)
            \\set slot random(0, 40)
            \\set n random(1, 1000000000)
            BEGIN;
            INSERT INTO bare_key VALUES (:client_id * 1000000000::bigint + :n) ON CONFLICT DO NOTHING;
            INSERT INTO bare SELECT 'bench', r, :day * 96 + :slot + s, :n FROM generate_series(1, 5) r, generate_series(0, 4) s ORDER BY 2, 3 ON CONFLICT DO NOTHING;
            COMMIT;
            """;

    private BareTable() {}

    /// @param database `jdbc:postgresql://host:port/name?user=...`
    static Row row(Place place, String database) throws IOException, InterruptedException {
        String address = database.replaceFirst("^jdbc:", "");
        String what = "the peer: pgbench, 64 clients, the bare claim table";
        try {
            run(
                    place,
                    "psql",
                    address,
                    "-q",
                    "-c",
                    "CREATE TABLE bare (a text, b bigint, c bigint, d bigint, PRIMARY KEY (a, b, c));"
                            + " CREATE TABLE bare_key (a bigint PRIMARY KEY)");
            Path script = Files.writeString(place.scratch().resolve("bare.sql"), SCRIPT);
            String said =
                    run(
                            place,
                            "pgbench",
                            "-n",
                            "-c",
                            "64",
                            "-j",
                            "2",
                            "-T",
                            "8",
                            "-f",
                            script.toString(),
                            address);
            String rate =
                    said.lines()
                            .filter(line -> line.startsWith("tps"))
                            .findFirst()
                            .orElse("no tps");
            return new Row("P6", what, rate, "beside it", Row.Kept.NONE);
        } catch (IOException missing) {
            return new Row("P6", what, "not measured: " + missing.getMessage(), "", Row.Kept.NONE);
        }
    }

    private static String run(Place place, String... command)
            throws IOException, InterruptedException {
        Path out = place.scratch().resolve(command[0] + ".out");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        if (!process.waitFor(place.secondsFor(60), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(out);
    }
}
