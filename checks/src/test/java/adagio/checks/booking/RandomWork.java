// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import adagio.studio.booking.Answer;
import adagio.studio.booking.Change;
import adagio.studio.booking.Client;
import adagio.studio.booking.Desk;
import adagio.studio.booking.Status;
import adagio.studio.booking.Wish;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Somebody at a desk who books, moves, reassigns, confirms, cancels and blocks as chance wants it.
final class RandomWork {
    private static final Instant OPEN = Instant.parse("2027-03-10T09:00:00Z");
    private final Desk desk;
    private final RandomGenerator random;
    private final String name;
    private final List<String> ids = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private int number;

    RandomWork(String name, Desk desk, RandomGenerator random) {
        this.name = name;
        this.desk = desk;
        this.random = random;
    }

    /// One step.
    ///
    /// @return what happened, in the same words on every ledger that gives the same answers
    String step() {
        int what = random.nextInt(10);
        String id = ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
        Instant start = OPEN.plusSeconds(900L * random.nextInt(40));
        return switch (what) {
            case 0, 1, 2, 3 -> book(start);
            case 4, 5 -> tell(desk.change(id, new Change(List.of(start), List.of(), List.of())));
            case 6 -> tell(desk.change(id, new Change(List.of(), therapists(2), List.of())));
            case 7 ->
                    tell(
                            desk.change(
                                    id,
                                    new Change(List.of(), List.of(), List.of(Status.CONFIRMED))));
            case 8 -> tell(desk.cancel(id));
            default -> block(start);
        };
    }

    private String book(Instant start) {
        int people = 2;
        var clients = new ArrayList<Client>();
        for (int i = 0; i < people; i++) {
            clients.add(new Client("C", "c" + random.nextInt(12) + "." + i + "@example.org"));
        }
        var wish = new Wish("couples-60", therapists(people), clients);
        var answer = desk.book(wish, start, random.nextBoolean(), name + number++);
        if (answer instanceof Answer.Done(var booking, _)) {
            ids.add(booking.id());
        }
        return tell(answer);
    }

    private List<String> therapists(int people) {
        int first = random.nextInt(6);
        return switch (random.nextInt(3)) {
            case 0 -> List.of("any", "any").subList(0, people);
            case 1 -> List.of("any", "therapist-" + (first + 1)).subList(0, people);
            default ->
                    List.of("therapist-" + (first + 1), "therapist-" + ((first + 1) % 6 + 1))
                            .subList(0, people);
        };
    }

    private String block(Instant start) {
        if (!blocks.isEmpty() && random.nextBoolean()) {
            return "unblock " + desk.unblock(blocks.remove(random.nextInt(blocks.size())));
        }
        long from = Quarter.at(start);
        var block =
                desk.block(
                        "t/therapist-" + (random.nextInt(6) + 1),
                        new Stretch(from, from + 1 + random.nextInt(4)),
                        "");
        block.ifPresent(each -> blocks.add(each.id()));
        return "block " + block.isPresent();
    }

    private static String tell(Answer answer) {
        return switch (answer) {
            case Answer.Done(var booking, var repeated) ->
                    "done "
                            + booking.status()
                            + " "
                            + booking.placing()
                            + (repeated ? " again" : "");
            case Answer.Taken(var alternatives) -> "taken " + alternatives;
            case Answer.KeyUsed _ -> "key used";
            case Answer.Unknown _ -> "unknown";
            case Answer.Over(var booking) -> "over " + booking.status();
        };
    }
}
