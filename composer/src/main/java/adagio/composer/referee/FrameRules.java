// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Step;
import adagio.score.stroke.Mutual;
import adagio.score.stroke.Phase;

/// Rules of the whole: its length, its frame, who receives when, and the questions on the way.
final class FrameRules {
    private static final int FIRST = 25;
    private static final int LAST = 15;
    private static final int REST = 30;
    private static final int SHORT_LAST = 10;
    private static final int LONGEST_CHANGE = 120;
    private static final int LONGEST_REST = 180;
    private static final int LONGEST_MUTUAL = 1800;
    private static final int ASKED = 10;
    private static final int ASKED_WITHIN = 120;
    private static final int ASKED_AGAIN = 240;

    private FrameRules() {}

    /// Each half begins with a resting touch and ends with a closing one, and stillness comes last.
    static void h3Frame(Hearing hearing, Findings findings) {
        boolean stillness = false;
        for (var half : hearing.halves()) {
            if (half.shortForm()) {
                continue;
            }
            stillness = true;
            var first = half.first();
            if (first.phase() != Phase.OPEN || !first.rests() || first.seconds() < FIRST) {
                findings.at(
                        first.part(),
                        frame(first, "begins") + "; a hold or breath of phase open, at least 25 s");
            }
            var last = half.last();
            if (last.phase() != Phase.CLOSE || last.seconds() < LAST) {
                findings.at(
                        last.part(),
                        frame(last, "ends") + "; a stroke of phase close, at least 15 s");
            }
        }
        var steps = hearing.routine().steps();
        if (stillness
                && !(steps.getLast() instanceof Step.Rest(var span) && span.seconds() >= REST)) {
            findings.at(steps.size() - 1, "the last part is no rest of at least 30 s");
        }
    }

    private static String frame(Touched touch, String verb) {
        return touch.id()
                + " ("
                + touch.kind().id()
                + ", phase "
                + touch.phase().id()
                + ") "
                + verb
                + " the half for "
                + touch.seconds()
                + " s";
    }

    /// The parts fill the length exactly, nothing pads it, and nobody receives for longer than is
    /// allowed.
    static void h16Minutes(Hearing hearing, Findings findings) {
        var routine = hearing.routine();
        int last = routine.steps().size() - 1;
        long end = Order.end(routine.steps().get(last).span());
        if (end != routine.seconds()) {
            findings.at(
                    last,
                    "the parts end at "
                            + end
                            + " s; the routine lasts "
                            + routine.seconds()
                            + " s");
        }
        for (int part = 0; part <= last; part++) {
            padding(routine.steps().get(part), part, part == last, findings);
        }
        for (var half : hearing.halves()) {
            int longest = half.limits().longestSeconds();
            if (half.seconds() > longest) {
                findings.at(
                        half.last().part(),
                        "receiving lasts " + half.seconds() + " s; at most " + longest + " s");
            }
            if (hearing.composed() && half.shortForm()) {
                shortForm(half, findings);
            }
        }
    }

    private static void padding(Step step, int part, boolean last, Findings findings) {
        int found = step.span().seconds();
        switch (step) {
            case Step.Transition _ when found > LONGEST_CHANGE ->
                    findings.at(part, "a transition of " + found + " s; at most 120 s");
            case Step.Swap _ when found > LONGEST_CHANGE ->
                    findings.at(part, "a swap of " + found + " s; at most 120 s");
            case Step.Rest _ when found > LONGEST_REST ->
                    findings.at(part, "a rest of " + found + " s; at most 180 s");
            case Step.Rest _ when !last ->
                    findings.at(part, "a rest before the end; it comes last");
            case Step.Touch _, Step.Transition _, Step.CheckIn _, Step.Swap _, Step.Rest _ -> {}
        }
    }

    private static void shortForm(Half half, Findings findings) {
        var first = half.first();
        var last = half.last();
        if (!first.rests() || first.seconds() < LAST) {
            findings.at(
                    first.part(), frame(first, "begins") + "; a hold or breath of at least 15 s");
        }
        if (!last.rests() || last.seconds() < SHORT_LAST) {
            findings.at(last.part(), frame(last, "ends") + "; a hold or breath of at least 10 s");
        }
        if (half.inner().stream().noneMatch(touch -> touch.seconds() >= LAST)) {
            findings.at(last.part(), "no stroke of at least 15 s between the two holds");
        }
    }

    /// The receiver is asked within the first two minutes and again on the way, at most once in
    /// four minutes.
    static void h18CheckIns(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            var asked = half.checkIns();
            for (int part : asked) {
                int found = half.steps().get(part).span().seconds();
                if (found != ASKED) {
                    findings.at(part, "a check-in of " + found + " s; 10 s");
                }
            }
            for (int i = 1; i < asked.size(); i++) {
                long apart = at(half, asked.get(i)) - at(half, asked.get(i - 1));
                if (apart < ASKED_AGAIN) {
                    findings.at(
                            asked.get(i), "a check-in " + apart + " s after one; at least 240 s");
                }
            }
            if (!half.shortForm()) {
                askedInTime(half, findings);
            }
        }
    }

    private static long at(Half half, int part) {
        return half.steps().get(part).span().at();
    }

    private static void askedInTime(Half half, Findings findings) {
        var asked = half.checkIns();
        if (asked.isEmpty() || at(half, asked.getFirst()) - half.first().at() > ASKED_WITHIN) {
            findings.at(half.first().part(), "no check-in begins within the first 120 s");
        }
        for (var block : half.blocks()) {
            var before = half.touches().get(half.touches().indexOf(block.first()) - 1);
            long since = -1;
            boolean here = false;
            for (int part : asked) {
                if (part < before.part()) {
                    since = before.end() - at(half, part);
                } else if (part < block.first().part()) {
                    here = true;
                }
            }
            if (!here && since >= ASKED_AGAIN) {
                findings.at(
                        block.first().part(),
                        "no check-in for " + since + " s when the block begins; at most 240 s");
            }
        }
    }

    /// In turns both receive for the same time with a swap between; in one way only B receives.
    static void h19Turns(Hearing hearing, Findings findings) {
        var receivers = Hearing.receivers(hearing.routine().form());
        for (var receiver : receivers) {
            if (hearing.halves().stream().noneMatch(half -> half.receiver() == receiver)) {
                findings.at(0, receiver.id() + " receives nothing");
            }
        }
        for (var touch : hearing.touches()) {
            var receiver = touch.step().roles().receiver();
            if (!receivers.contains(receiver)) {
                findings.at(
                        touch.part(),
                        receiver.id()
                                + " receives "
                                + touch.id()
                                + "; not in form "
                                + hearing.routine().form().id());
            }
        }
        hearing.halves().forEach(half -> alone(half, findings));
        Swaps.judge(hearing, findings);
    }

    /// What lies between the touches of a half is of that half.
    private static void alone(Half half, Findings findings) {
        for (int part = half.first().part(); part <= half.last().part(); part++) {
            Person receiver =
                    switch (half.steps().get(part)) {
                        case Step.Touch touch -> touch.roles().receiver();
                        case Step.Transition transition -> transition.roles().receiver();
                        case Step.CheckIn checkIn -> checkIn.roles().receiver();
                        case Step.Swap _, Step.Rest _ -> half.receiver();
                    };
            if (receiver != half.receiver()) {
                findings.at(
                        part,
                        "a part where "
                                + receiver.id()
                                + " receives, while "
                                + half.receiver().id()
                                + " receives");
            }
        }
    }

    /// When both do it at once every stroke is for both, for half an hour at most; otherwise none
    /// is.
    static void h20Mutual(Hearing hearing, Findings findings) {
        boolean mutual = hearing.routine().form() == Form.MUTUAL;
        boolean together = hearing.routine().form().together();
        for (var touch : hearing.touches()) {
            boolean forBoth = touch.stroke().placement().mutual() != Mutual.NONE;
            boolean byBoth = touch.step().roles().equals(Roles.MUTUAL);
            if (forBoth != mutual || byBoth != together) {
                findings.at(
                        touch.part(),
                        touch.id()
                                + (forBoth ? " is for both, given by " : " is for one, given by ")
                                + touch.step().roles().giver().id()
                                + "; the form is "
                                + hearing.routine().form().id());
            }
        }
        if (mutual && hearing.routine().seconds() > LONGEST_MUTUAL) {
            findings.at(
                    0, "both at once for " + hearing.routine().seconds() + " s; at most 1800 s");
        }
    }
}
