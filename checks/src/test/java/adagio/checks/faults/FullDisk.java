// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import adagio.checks.Launched;
import adagio.server.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// A disk that becomes full under a running house, and has room again (R2).
final class FullDisk {
    private static final Instant TEN = Instant.parse("2027-06-07T10:00:00Z");
    private static final int REFUSALS = 10;
    private static final int MOST = 400;
    private final Set<String> bookings = ConcurrentHashMap.newKeySet();
    private final Tally tally;
    private final FaultHouse house;
    private final Room room;
    private int asked;

    private FullDisk(Tally tally, FaultHouse house, Room room) {
        this.tally = tally;
        this.house = house;
        this.room = room;
    }

    /// Fills a disk so many times.
    static List<Line> times(int rounds, Path folder) throws IOException {
        try (var room = Room.in(folder.resolve("disk"));
                var house = new FaultHouse(room.folder().resolve("data"), "")) {
            var tally = new Tally(room.kind() + ", the house stays");
            Files.createDirectories(room.folder());
            house.logInto(folder.resolve("full.log"));
            house.open();
            var full = new FullDisk(tally, house, room);
            SignedIn ana = house.ana();
            ana.post("/you", "answer", "keep", "pressure", "1");
            for (int i = 0; i < rounds; i++) {
                full.round(ana);
            }
            full.restartOnAFullDisk(ana);
            tally.acknowledged(full.bookings.size());
            var all = tally.lines();
            all.add(full.commands(folder));
            return all;
        }
    }

    private int book() {
        var start = TEN.plusSeconds(86_400L * (asked % 300) + 900L * (asked / 300));
        asked++;
        var reply = house.studio().couple(start.toString(), "any", "any");
        if (reply.status() == 201) {
            bookings.add(reply.text("id"));
        }
        return reply.status();
    }

    private void round(SignedIn ana) throws IOException {
        tally.require(book() == 201, "no booking while there was room");
        String hand = Writers.where(ana, "/", "answer", "kept");
        String play = Writers.where(ana, hand, "answer", "yes");
        tally.require(
                Eventually.get(() -> KeptRows.emptyLog(house), Boolean::booleanValue),
                "the log is never empty");
        room.fill(house.pid());
        var told = new TreeSet<Integer>();
        int refused = 0;
        for (int i = 0; i < MOST && refused < REFUSALS; i++) {
            int status = book();
            told.add(status);
            refused += status == 503 ? 1 : 0;
        }
        told.removeAll(Set.of(201, 409));
        tally.require(told.equals(Set.of(503)), "programs were told " + told);
        var page = ana.post("/reflection/week", "stress", "3");
        tally.require(page.statusCode() == 503, "a person got " + page.statusCode());
        tally.require(page.body().contains("cannot do that just now"), "no plain words");
        int begun = ana.post(play + "/begun").statusCode();
        tally.require(begun == 503, "an evening began with " + begun);
        for (String each : List.of("/", "/care", "/evenings", "/household", "/health/live", play)) {
            int status = ana.get(each).statusCode();
            tally.require(status == 200, each + " was " + status + " on a full disk");
        }
        room.free(house.pid());
        tally.require(Eventually.get(this::book, code -> code == 201) == 201, "no way back");
        tally.require(ana.post(play + "/begun").statusCode() == 204, "no evening afterwards");
        // while one lasts, the next would be the same evening, and nothing to write
        ana.post("/evenings", "forget", "all");
        look();
        tally.round();
    }

    private void look() {
        try (var rows = KeptRows.of(house)) {
            tally.lost(rows.missing(bookings));
            tally.halfMade(rows.halfMade());
        }
    }

    /// Killed while the disk is full. It may refuse to open then, in words; with room it opens.
    private void restartOnAFullDisk(SignedIn ana) throws IOException {
        room.fill(house.pid());
        var unused = book();
        house.kill();
        if (room instanceof Room.Mounted) {
            try {
                house.open();
                int status = new SignedIn(house.address(), ana.cookie()).get("/").statusCode();
                tally.require(status == 200, "opened on a full disk and answers " + status);
            } catch (IOException refused) {
                String said = house.said();
                tally.require(!said.contains("fault of the program"), "it refused so: " + said);
            }
            house.kill();
            room.free(house.pid());
        }
        if (house.reopen(tally)) {
            look();
            tally.require(book() == 201, "no booking after the restart");
        }
    }

    /// A backup and a rendering that find no room leave nothing and say why.
    private Line commands(Path folder) throws IOException {
        var commands = new Tally("backup and render onto a full disk");
        Path routine = folder.resolve("routine.json");
        Files.writeString(routine, Launched.run("compose", "--routine", "seed").out());
        if (room instanceof Room.Mounted) {
            room.fill(house.pid());
            Path out = room.folder().resolve("out");
            var render =
                    Launched.run(
                            "render",
                            routine.toString(),
                            "--out",
                            out.toString(),
                            "--audio",
                            "wav",
                            "--ambience",
                            "silence");
            commands.require(render.code() == 2, "render ended with " + render.code());
            commands.require(
                    render.err().contains("disk") || render.err().contains("space"),
                    "render said " + render.err());
            commands.require(left(out).isEmpty(), "render left " + left(out));
            Path file = room.folder().resolve("saved");
            var backup = house.command("backup", file.toString());
            commands.require(backup.code() == 2, "backup ended with " + backup.code());
            commands.require(backup.err().contains("cannot save"), "backup said " + backup.err());
            commands.require(!Files.exists(file), "backup left a file");
            commands.round();
            room.free(house.pid());
            commands.require(
                    house.command("backup", file.toString()).code() == 0, "no backup with room");
        }
        return commands.line();
    }

    /// What lies in a folder that pretends to be whole, and is empty.
    private static List<String> left(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            each ->
                                    each.toFile().length() == 0
                                            || each.toString().contains(".part")
                                            || each.toString().endsWith(".wav"))
                    .map(each -> String.valueOf(each.getFileName()))
                    .toList();
        }
    }
}
