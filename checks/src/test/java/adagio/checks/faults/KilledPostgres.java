// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.server.SignedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// `kill -9` of PostgreSQL in the middle of writes, while the house stays (R1): it says 503
/// meanwhile, and goes on by itself when the database is back.
final class KilledPostgres {
    private static final int FEW = 5;

    private KilledPostgres() {}

    /// Kills it so many times.
    ///
    /// @param folder for its data and the house's
    static List<Line> times(int rounds, long seed, Path folder, PostgresProcess postgres)
            throws IOException {
        var tally = new Tally("kill -9 of PostgreSQL, the house stays");
        int reached = 0;
        try (var house = new FaultHouse(folder, postgres.database())) {
            house.open();
            SignedIn ana = house.ana();
            ana.post("/you", "answer", "keep", "pressure", "1");
            var random = new Random(seed);
            var writers = new Writers();
            for (int i = 0; i < rounds; i++) {
                int enough = reached + FEW + random.nextInt(60);
                writers.begin(house, ana, random.nextInt());
                Eventually.get(writers::acknowledged, count -> count >= enough);
                int refused = writers.refusals();
                postgres.kill();
                Eventually.get(writers::refusals, count -> count > refused);
                away(house, ana, tally);
                postgres.start();
                writers.end();
                reached = writers.acknowledged();
                back(house, tally);
                look(house, ana, writers, tally);
                tally.round();
            }
            tally.acknowledged(writers.acknowledged());
        }
        return tally.lines();
    }

    private static void away(FaultHouse house, SignedIn ana, Tally tally) {
        var reply = house.studio().couple("2028-01-01T10:00:00Z", "any", "any");
        tally.require(reply.status() == 503, "a program got " + reply.status() + " and not 503");
        var page = ana.get("/reflection");
        tally.require(page.statusCode() == 503, "a person got " + page.statusCode());
        tally.require(page.body().contains("cannot do that just now"), "no plain words");
        var live = ana.get("/health/live");
        tally.require(live.statusCode() == 200, "not alive while the database is away");
        var ready = ana.get("/health/ready");
        tally.require(ready.statusCode() == 503, "ready without a database");
    }

    private static void back(FaultHouse house, Tally tally) throws IOException {
        var guest = new SignedIn(house.address(), "");
        int status =
                Eventually.get(() -> guest.get("/health/ready").statusCode(), code -> code == 200);
        if (status != 200) {
            tally.helped();
        }
    }

    private static void look(FaultHouse house, SignedIn ana, Writers writers, Tally tally) {
        try (var rows = KeptRows.of(house)) {
            tally.lost(rows.missing(writers.bookings()));
            tally.halfMade(rows.halfMade());
            tally.lost(Math.max(0, writers.evenings() - rows.evenings()));
        }
        tally.halfMade(Writers.shown(ana).size() - 1);
    }
}
