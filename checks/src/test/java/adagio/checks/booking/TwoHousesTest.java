// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.checks.Launched;
import adagio.checks.booking.StudioClient.Reply;
import adagio.checks.faults.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two houses as processes on one PostgreSQL, and what is left when one of them is killed.
class TwoHousesTest {
    private static final Instant TEN = Instant.parse("2027-03-10T10:00:00Z");

    @TempDir Path folder;

    private record House(Process process, String address, StudioClient studio) {
        void kill() {
            // The launcher becomes the program; what it may have started goes with it.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.toHandle().destroyForcibly();
            process.onExit().join();
        }
    }

    private House open(String name, String database) throws IOException {
        var builder =
                Launched.process(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve(name).toString(),
                        "--database",
                        database,
                        "--sample");
        builder.environment().put("ADAGIO_TOKEN", StudioClient.TOKEN);
        builder.environment().put("ADAGIO_METRICS", "on");
        var process = builder.redirectError(folder.resolve(name + ".err").toFile()).start();
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String said = String.valueOf(out.readLine());
        assertTrue(said.startsWith("Adagio is at http"), said);
        String address = said.substring(said.indexOf("http"), said.length() - 1);
        return new House(process, address, new StudioClient(address, "sample"));
    }

    /// Houses on one database have the same keys.
    private House open(String name, String database, House other) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.copy(folder.resolve("one/adagio.key"), folder.resolve(name + "/adagio.key"));
        assertTrue(other.process().isAlive());
        return open(name, database);
    }

    /// The passphrases of the sample household, which the house that made it prints once.
    private String sample() throws IOException {
        var said = folder.resolve("one.err");
        return Eventually.get(() -> Files.readString(said), text -> text.contains("signs in with"));
    }

    private static String at(int quarter) {
        return TEN.plusSeconds(quarter * 900L).toString();
    }

    @Test
    void twoHousesBookNothingTwiceAndOneGoesOnWhenTheOtherIsKilled()
            throws IOException, InterruptedException {
        String database = Postgres.newDatabase();
        House one = open("one", database);
        House two = open("two", database, one);
        try {
            for (int round = 0; round < Proof.rounds(2, 50); round++) {
                String start = at(round * 96);
                var racers = new ArrayList<Callable<Reply>>();
                for (int i = 0; i < 64; i++) {
                    var studio = (i % 2 == 0 ? one : two).studio();
                    racers.add(() -> studio.couple(start, "therapist-1", "therapist-2"));
                }
                var statuses = Proof.race(racers).stream().map(Reply::status).toList();
                assertEquals(1, statuses.stream().filter(each -> each == 201).count());
                assertEquals(63, statuses.stream().filter(each -> each == 409).count());
            }
            var evening = new LiveEvening(one.address(), two.address());
            var home = new LiveHome(one.address(), two.address(), sample());
            var duet = new LiveDuet(one.studio(), two.address(), at(200 * 96));
            killUnderLoad(one, two);
            evening.goesOn();
            duet.goesOn();
            home.isWrittenDownOnce();
            evening.figuresNameNobody();
        } finally {
            one.kill();
            two.kill();
        }
    }

    private static void killUnderLoad(House one, House two) {
        var acknowledged = new CopyOnWriteArrayList<String>();
        var racers = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 16; i++) {
            var studio = (i % 2 == 0 ? one : two).studio();
            int day = 100 + i;
            racers.add(
                    () -> {
                        int done = 0;
                        for (int n = 0; n < 14; n++) {
                            var reply = studio.couple(at(day * 96 + n * 3), "any", "any");
                            if (reply.status() == 201) {
                                acknowledged.add(reply.text("id"));
                                done++;
                            }
                            if (acknowledged.size() == 40) {
                                one.kill();
                            }
                        }
                        return done;
                    });
        }
        Proof.race(racers);
        List<String> lost =
                acknowledged.stream()
                        .filter(id -> two.studio().get("/bookings/" + id).status() != 200)
                        .toList();
        assertEquals(List.of(), lost);
        assertTrue(acknowledged.size() > 60, acknowledged.size() + " were acknowledged");
        assertEquals(201, two.studio().couple(at(300 * 96), "any", "any").status());
    }
}
