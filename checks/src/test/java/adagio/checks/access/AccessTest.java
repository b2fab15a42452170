// SPDX-License-Identifier: Apache-2.0
package adagio.checks.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.server.CannotOpen;
import adagio.server.TrialHouse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every address that a house has, by everybody who may come to it, with the real ids of one
/// household and one studio. What each may is said in `docs/access.md`.
class AccessTest {
    /// These end the login they come with, so they come last.
    private static final List<String> LAST = List.of("/sign-out", "/sign-out-everywhere");

    @TempDir static Path folder;
    private static Cast cast;

    private static final Pattern OWN = Pattern.compile("/reflection|/pulse/mine");

    @BeforeAll
    static void open() throws CannotOpen {
        cast = new Cast(folder);
    }

    @AfterAll
    static void close() {
        cast.close();
    }

    @Test
    void everyAddressOfTheHouseStandsInTheTable() throws IOException {
        var said = new TreeMap<String, String>();
        Access.table().forEach((path, line) -> said.put(path, line.methods()));
        assertEquals(lines(TrialHouse.addresses(cast.house())), lines(said));
    }

    private static String lines(Map<String, String> all) {
        var text = new StringBuilder();
        all.forEach((path, methods) -> text.append(path).append(' ').append(methods).append('\n'));
        return text.toString();
    }

    @Test
    void nobodyIsAnsweredWithWhatIsNotTheirs() throws IOException {
        var before = cast.snapshot();
        var faults = new ArrayList<String>();
        var table = Access.table();
        int tried = 0;
        for (String path : inOrder(table.keySet())) {
            var line = java.util.Objects.requireNonNull(table.get(path));
            for (String method : line.methods().split(", ", -1)) {
                for (Role role : Role.values()) {
                    boolean allowed = line.access().allows(role, method);
                    tried += attempt(new Cell(path, method, role, allowed), faults);
                }
            }
        }
        assertEquals("", String.join("\n", faults));
        assertEquals(before, cast.snapshot());
        assertTrue(tried > 1_500, tried + " cells were tried");
    }

    private static List<String> inOrder(Iterable<String> paths) {
        var all = new ArrayList<String>();
        paths.forEach(all::add);
        all.removeAll(LAST);
        all.addAll(LAST);
        // What is one's own folds on a phone that an evening was shown on.
        all.sort(Comparator.comparing(path -> !OWN.matcher(path).lookingAt()));
        return all;
    }

    private record Cell(String path, String method, Role role, boolean allowed) {
        boolean reads() {
            return method.equals("GET") || method.equals("HEAD");
        }

        @Override
        public String toString() {
            return method + " " + path + " by " + role;
        }
    }

    /// What the two, the studio and who has a link may write is tried elsewhere: here it would
    /// change what is asked for.
    private static int attempt(Cell cell, List<String> faults) {
        boolean theirs =
                cell.role() == Role.PERSON
                        || cell.role() == Role.PARTNER
                        || cell.role() == Role.HOST
                        || cell.role() == Role.OWNER
                        || cell.role() == Role.THERAPIST
                        || cell.role() == Role.LINK;
        if (cell.allowed() && theirs && !cell.reads()) {
            return 0;
        }
        String real = cast.real(cell.path(), cell.role() == Role.LINK);
        var wire = cast.wire(cell.role());
        var answer = wire.send(cell.method(), real, cell.reads() ? Map.of() : cast.fields());
        judge(cell, answer, faults);
        if (cell.reads()) {
            String asked = real + "?" + Wire.encoded(cast.fields());
            leaks(cell, wire.send(cell.method(), asked, Map.of()), faults);
        }
        return 1;
    }

    private static void judge(Cell cell, HttpResponse<byte[]> answer, List<String> faults) {
        boolean refused = isRefused(cell, answer);
        if (!cell.allowed() && !refused) {
            faults.add(cell + " was answered " + said(answer));
        }
        // A card that is folded is not taken along.
        boolean folded = cell.path().startsWith("/card/{opening}/");
        if (cell.allowed() && cell.reads() && refused && !folded) {
            faults.add(cell + " was refused: " + said(answer));
        }
        leaks(cell, answer, faults);
    }

    private static void leaks(Cell cell, HttpResponse<byte[]> answer, List<String> faults) {
        if (answer.statusCode() >= 500) {
            faults.add(cell + " failed: " + said(answer));
        }
        String text = answer.headers().map() + Wire.text(answer);
        for (String word : cell.role().never()) {
            if (text.contains(word)) {
                faults.add(cell + " reads " + word);
            }
        }
    }

    private static String said(HttpResponse<byte[]> answer) {
        String body = Wire.text(answer);
        return answer.statusCode()
                + " "
                + answer.headers().firstValue("Location").orElse("")
                + " "
                + body.replaceAll("(?s)<!doctype.*<main[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .transform(all -> all.substring(0, Math.min(all.length(), 120)));
    }

    private static boolean isRefused(Cell cell, HttpResponse<byte[]> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 401, 403, 404 -> true;
            // A house in which somebody lives is not set up again; everybody is told the same.
            case 303 ->
                    !cell.path().equals("/set-up")
                            && (to.startsWith("/sign-in")
                                    || to.endsWith("/sign-in")
                                    || to.equals("/road"));
            // What is told of a copy is read before it is looked for, and says nothing of it.
            case 400 -> cell.path().equals("/road/{copy}/played");
            // A code that is none is answered with the form that asks for one.
            default ->
                    cell.path().equals("/with/{code}")
                            && (cell.method().equals("HEAD")
                                    ? cell.role() != Role.LINK
                                    : Wire.text(answer).contains("name=\"code\""));
        };
    }
}
