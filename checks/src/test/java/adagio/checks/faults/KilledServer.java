// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.server.SignedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// `kill -9` of the house in the middle of writes, again and again (R1).
final class KilledServer {
    private static final int FEW = 3;
    private final Writers writers = new Writers();
    private final Tally tally;
    private final FaultHouse house;
    private int reached;

    private KilledServer(Tally tally, FaultHouse house) {
        this.tally = tally;
        this.house = house;
    }

    /// Kills a house so many times.
    ///
    /// @param data a new folder
    /// @param database empty for SQLite
    static List<Line> times(int rounds, long seed, Path data, String database) throws IOException {
        String where = database.isEmpty() ? "SQLite" : "PostgreSQL";
        var tally = new Tally("kill -9 of the house, writing to " + where);
        try (var house = new FaultHouse(data, database)) {
            house.open();
            var killed = new KilledServer(tally, house);
            SignedIn ana = house.ana();
            ana.post("/you", "answer", "keep", "pressure", "1");
            var random = new Random(seed);
            boolean open = true;
            for (int i = 0; i < rounds && open; i++) {
                killed.round(ana, random);
                open = house.reopen(tally);
                ana = new SignedIn(house.address(), ana.cookie());
                if (open) {
                    killed.look(ana);
                }
            }
            tally.acknowledged(killed.writers.acknowledged());
        }
        return tally.lines();
    }

    /// Kills it after some answers, sometimes among the first.
    private void round(SignedIn ana, Random random) throws IOException {
        int enough = reached + FEW + random.nextInt(40);
        writers.begin(house, ana, random.nextInt());
        Eventually.get(writers::acknowledged, count -> count >= enough);
        house.kill();
        writers.end();
        reached = writers.acknowledged();
        tally.round();
    }

    private void lost(int number, String what) {
        tally.lost(number);
        tally.require(number == 0, what);
    }

    private void look(SignedIn ana) {
        try (var rows = KeptRows.of(house)) {
            lost(rows.missing(writers.bookings()), "acknowledged bookings are not there");
            tally.halfMade(rows.halfMade());
            lost(Math.max(0, writers.evenings() - rows.evenings()), "evenings are not there");
        }
        Set<Integer> shown = Writers.shown(ana);
        tally.halfMade(shown.size() - 1);
        boolean kept = writers.weeks().containsAll(shown);
        lost(kept ? 0 : 1, "the week shows " + shown + " where it may show " + writers.weeks());
        writers.bookings().stream()
                .limit(1)
                .forEach(
                        id ->
                                tally.require(
                                        house.studio().get("/bookings/" + id).status() == 200,
                                        "a booking that is there is not shown"));
    }
}
