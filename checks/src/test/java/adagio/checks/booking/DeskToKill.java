// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import adagio.server.storage.CannotStore;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageSettings;
import adagio.server.studio.TrialDesk;
import adagio.studio.SampleStudio;
import adagio.studio.booking.Answer;
import adagio.studio.booking.Client;
import adagio.studio.booking.Wish;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Four threads that book without end and say each id after it was acknowledged. To be killed.
final class DeskToKill {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final int QUARTERS_AHEAD = 60_000;

    private DeskToKill() {}

    public static void main(String[] args) throws CannotStore {
        var storage = Storage.open(StorageSettings.in(Path.of(args[0])));
        for (int i = 0; i < 4; i++) {
            int seed = Integer.parseInt(args[1]) * 10 + i;
            Thread.ofPlatform().start(() -> book(storage, seed));
        }
    }

    private static void book(Storage storage, int seed) {
        var random = new Random(seed);
        var desk = new TrialDesk(storage, SampleStudio.studio(), () -> NOW, random).desk();
        for (int n = 0; ; n++) {
            var start = NOW.plusSeconds(900L * random.nextInt(QUARTERS_AHEAD));
            String who = seed + "." + n;
            var wish =
                    new Wish(
                            "couples-60",
                            List.of("any", "any"),
                            List.of(
                                    new Client("A", "a" + who + "@example.org"),
                                    new Client("B", "b" + who + "@example.org")));
            if (desk.book(wish, start, false, who) instanceof Answer.Done(var booking, _)) {
                System.out.println(booking.id());
            }
        }
    }
}
