// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import static adagio.score.body.Side.BOTH;
import static adagio.score.body.Side.LEFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRulesTest {
    private static void only(String rule, Draft draft) {
        assertEquals(List.of(rule), draft.rules(), () -> draft.judged().toString());
    }

    @Test
    void routinesOfEveryFormCanBeSound() {
        for (var draft :
                List.of(
                        Drafts.oneWay(),
                        Drafts.turns(),
                        Drafts.mutual(),
                        Drafts.minute(),
                        Drafts.faceDown())) {
            assertEquals(List.of(), draft.judged());
        }
    }

    @Test
    void h3Frame() {
        only("H3", Drafts.oneWay().lasting(0, 20));
        assertEquals(List.of(), Drafts.oneWay().lasting(0, 25).judged());
        var end = Drafts.oneWay();
        int last = end.steps.size() - 2;
        only(
                "H3",
                end.at(Draft.BEHIND)
                        .insert(last, more -> more.move(10).touch("hold_shoulders", BOTH, 1, 30))
                        .drop(last + 2));
        assertEquals(
                "hold_shoulders (hold, phase open) ends the half for 30 s; a stroke of phase close,"
                        + " at least 15 s",
                end.judged().getFirst().text());
        only("H3", Drafts.oneWay().lasting(last + 1, 25));
        only("H3", Drafts.oneWay().drop(last + 1));
        var begin = Drafts.oneWay();
        only(
                "H3",
                begin.insert(0, more -> more.at(Draft.BEHIND).touch("hold_hips", BOTH, 1, 40))
                        .insert(1, more -> more.move(5)));
    }

    @Test
    void h16Minutes() {
        var draft = Drafts.oneWay();
        var faults = draft.judged(draft.routine(draft.seconds() + 5));
        assertEquals(List.of("H16"), faults.stream().map(each -> each.rule()).toList());
        draft.bounds.longest = 300;
        only("H16", draft);
        only("H16", Drafts.oneWay().lasting(draft.steps.size() - 1, 185));
        only("H16", Drafts.oneWay().lasting(draft.find("back_glide_down", LEFT) - 1, 125));
        only("H16", Drafts.oneWay().insert(2, more -> more.rest(30)));
        var swap = Drafts.turns();
        only("H16", swap.lasting(swap.find(step -> step instanceof Step.Swap), 125));
    }

    @Test
    void h16ShortForm() {
        only("H16", Drafts.minute().lasting(0, 25).lasting(3, 5));
        assertEquals(List.of("H12", "H16"), Drafts.minute().lasting(0, 10).lasting(2, 45).rules());
        only("H16", Drafts.minute().lasting(0, 60).drop(2));
        only("H16", Drafts.minute().drop(3).touch("back_feather", BOTH, 1, 20));
        var begin = Drafts.minute().drop(0);
        only("H16", begin.insert(0, more -> more.touch("back_feather", BOTH, 1, 20)));
        assertEquals(
                "back_feather (feather, phase settle) begins the half for 20 s; a hold or breath of"
                        + " at least 15 s",
                begin.judged().getFirst().text());
    }

    @Test
    void h18CheckIns() {
        var draft = Drafts.oneWay();
        var asked = draft.all(step -> step instanceof Step.CheckIn);
        only("H18", Drafts.oneWay().drop(asked.getFirst()));
        only("H18", Drafts.oneWay().drop(asked.getLast()));
        assertEquals(
                "no check-in for 280 s when the block begins; at most 240 s",
                Drafts.oneWay().drop(asked.getLast()).judged().getFirst().text());
        only("H18", Drafts.oneWay().lasting(asked.getLast(), 15));
        only("H18", Drafts.oneWay().insert(asked.getLast() + 3, Draft::ask));
        only("H18", Drafts.oneWay().lasting(0, 90).lasting(2, 35).trade(1, 2));
    }

    @Test
    void h19Turns() {
        var turns = Drafts.turns();
        int swap = turns.find(step -> step instanceof Step.Swap);
        only("H19", Drafts.turns().drop(swap));
        only("H19", Drafts.turns().lasting(swap, 25));
        only("H19", Drafts.turns().insert(swap, more -> more.swap(30)));
        only("H19", Drafts.turns().insert(3, more -> more.swap(30)));
        only("H19", Drafts.oneWay().insert(3, more -> more.swap(30)));
        assertTrue(
                Drafts.turns().insert(3, more -> more.swap(30)).judged().stream()
                        .anyMatch(
                                fault ->
                                        fault.text()
                                                .equals(
                                                        "a swap within a half; one between the"
                                                                + " halves")));
        only("H19", Drafts.turns().lasting(turns.find("back_feather", BOTH), 60));
        assertEquals(
                List.of(), Drafts.turns().lasting(turns.find("back_feather", BOTH), 55).judged());
        var alone = Drafts.oneWay();
        alone.form = Form.TURNS;
        only("H19", alone);
        assertEquals("A receives nothing", alone.judged().getFirst().text());
        var other = Drafts.turns();
        int move = other.find(step -> step instanceof Step.Transition);
        var by = adagio.score.Roles.givenBy(Person.B);
        other.steps.set(move, new Step.Transition(new adagio.score.Span(0, 5), by, ""));
        only("H19", other);
        other.form = Form.ONE_WAY;
        assertTrue(other.rules().contains("H19"));
        assertTrue(
                other.judged().stream()
                        .anyMatch(
                                fault ->
                                        fault.text()
                                                .equals(
                                                        "A receives hold_feet; not in form"
                                                                + " one_way")));
    }

    @Test
    void h20Mutual() {
        var one = Drafts.oneWay();
        one.at(Draft.FACING)
                .insert(
                        one.steps.size() - 3,
                        more -> more.move(5).ask().touch("arms_down_together", BOTH, 1, 30));
        only("H20", one);
        assertEquals(
                "arms_down_together is for both, given by A; the form is one_way",
                one.judged().getFirst().text());
        var both = Drafts.mutual();
        both.insert(both.find("palms_each_other", LEFT), Draft::ask);
        both.insert(
                both.find("mutual_upper_arm_glide", BOTH),
                more -> {
                    for (int i = 0; i < 12; i++) {
                        more.move(120);
                    }
                });
        assertEquals(List.of("H20"), both.rules(), both.judged().toString());
        assertEquals("both at once for 1935 s; at most 1800 s", both.judged().getFirst().text());
        var mixed = Drafts.mutual();
        mixed.form = Form.ONE_WAY;
        assertTrue(mixed.rules().contains("H20"));
    }
}
