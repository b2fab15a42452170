// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.composer.referee.Referee;
import adagio.score.Routine;
import adagio.score.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutineDocumentTest {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Routine SEED =
            CATALOGUE.getRitual("seed_home_ritual").routine(20, List.of("Ana", "Ben"));
    private static final String TEXT = RoutineDocument.write(SEED);

    private static List<String> faults(String text) {
        return switch (RoutineDocument.read(text)) {
            case RoutineReading.Read _ -> List.of();
            case RoutineReading.Unreadable(var faults) -> faults;
        };
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        assertEquals(new RoutineReading.Read(SEED), RoutineDocument.read(TEXT));
    }

    @Test
    void allFaultsAreSaidAtOnceEachWithItsPathAndTheNearestWord() {
        String broken =
                TEXT.replaceFirst("\"both\"", "\"bth\"")
                        .replaceFirst("\"kneeling_behind\"", "\"kneling_behind\"")
                        .replaceFirst("\"pressure\" : 2", "\"presure\" : 2");
        var faults = faults(broken);
        assertEquals(
                "parts[0].side: found \"bth\"; one of left, right, both, midline; did you mean"
                        + " \"both\"?",
                faults.getFirst());
        assertTrue(faults.stream().anyMatch(each -> each.contains("\"kneeling_behind\"?")));
        assertTrue(
                faults.contains("parts[1].presure: no such field; did you mean \"pressure\"?"),
                faults.toString());
    }

    @Test
    void textThatIsNotJsonIsAnsweredWithLineAndColumn() {
        assertTrue(
                faults("{\n  \"format\" 1 }").getFirst().startsWith("not JSON at line 2, column"));
        assertTrue(faults("").getFirst().contains("found no object"));
        assertTrue(faults("[]").getFirst().contains("found no object"));
    }

    @Test
    void anotherFormatIsRefusedByItsName() {
        assertTrue(
                faults("{\"format\":\"adagio-routine/9\"}")
                        .getFirst()
                        .contains("adagio-routine/9"));
    }

    @Test
    void deepAndDoubledDocumentsAreRefusedQuietly() {
        assertTrue(!faults("[".repeat(100_000)).isEmpty());
        assertTrue(!faults("{\"format\":\"adagio-routine/1\",\"format\":\"x\"}").isEmpty());
    }

    @Test
    void aGiverWhoReceivesFromThemselvesIsRefused() {
        String broken = TEXT.replaceFirst("\"receiver\" : \"B\"", "\"receiver\" : \"A\"");
        assertTrue(faults(broken).getFirst().startsWith("parts[0].receiver: found \"A\""));
    }

    @Test
    void aVerdictSaysEveryFault() {
        String verdict = Verdict.ofRoutine(Referee.judge(SEED, CATALOGUE));
        assertTrue(verdict.contains("\"ok\" : true"));
    }

    @Test
    void anAnswerThatIsNoRoutineOffersWhatWorks() {
        var answer =
                new NotPossible(
                        "not_possible",
                        List.of(new NotPossible.Reason("H16", "Too short.")),
                        List.of(new NotPossible.Nearest(15, "turns", "15 minutes, in turns.")));
        assertTrue(answer.document().contains("\"minutes\" : 15"));
    }
}
