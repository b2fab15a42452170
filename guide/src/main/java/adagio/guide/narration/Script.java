// SPDX-License-Identifier: Apache-2.0
package adagio.guide.narration;

import adagio.score.Change;
import adagio.score.Errand;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Score;
import adagio.score.Span;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.catalogue.Line;
import adagio.score.stroke.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Turns the parts of a score into cues: which line, in how many words, and when it would begin.
///
/// @param catalogue where the lines are
/// @param talk how much is said
/// @param listener whom it is said to: A or B alone, or both
/// @param seed picks among lines for the same occasion; the same seed picks the same
public record Script(Catalogue catalogue, Talk talk, Person listener, long seed) {
    private static final double LEAD_SECONDS = 4;
    private static final double READY_SECONDS = 7;
    private static final double ARRIVAL_SECONDS = 14;
    private static final double SAFETY_SECONDS = 30;
    private static final double LIGHTER_SECONDS = 10;
    private static final int WANDER_EVERY_SECONDS = 180;
    private static final int LONG_PART_SECONDS = 40;

    /// Occasions for two people at home; a therapist's ear hears what the hands do, and no more.
    private static final Set<String> AT_HOME =
            Set.of("arrive", "safety", "rest", "close", "wander", "slow");

    /// Whether a bowl marks each change instead of words.
    boolean bells() {
        return talk == Talk.QUIET;
    }

    List<Cue> cues(Score score) {
        return new Writing(score).write();
    }

    private String words(Line line) {
        return switch (talk) {
            case FULL -> line.full();
            case BRIEF -> line.brief();
            case QUIET -> line.quiet();
        };
    }

    /// A line for an occasion, another one each time it is asked for.
    private Line line(String when, int turn) {
        var lines = catalogue.listLines(when);
        if (lines.isEmpty()) {
            return new Line(when, when, "", "", "", "both");
        }
        return lines.get((int) Math.floorMod(seed + turn, (long) lines.size()));
    }

    private boolean meant(Roles roles, String to) {
        if (listener == Person.BOTH || roles.equals(Roles.MUTUAL) || to.equals("both")) {
            return true;
        }
        return to.equals("giver") ? roles.giver() == listener : roles.receiver() == listener;
    }

    /// One pass over a score.
    private final class Writing {
        private final Score score;
        private final List<Cue> cues = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private final Set<String> doneOnSide = new HashSet<>();
        private Side announced = Side.BOTH;
        private Roles roles = Roles.givenBy(Person.A);
        private int lastWander;
        private int turn;
        private int pressed;

        Writing(Score score) {
            this.score = score;
        }

        List<Cue> write() {
            say("arrive", 0.5, "both");
            for (var part : score.parts(listener)) {
                switch (part) {
                    case Part.Touch touch -> touch(touch);
                    case Part.Transition transition -> transition(transition);
                    case Part.CheckIn(var span, var asked) -> {
                        roles = asked;
                        say("check_in", span.at() + 0.5, "both");
                    }
                    case Part.Swap(var span) -> swap(span);
                    case Part.Rest(var span) -> {
                        say("rest", span.at() + 0.5, "both");
                        say("close", span.end() - 11.0, "both");
                    }
                }
            }
            return cues;
        }

        private void say(String when, double ideal, String to) {
            if (score.duet() && AT_HOME.contains(when)) {
                return;
            }
            var line = line(when, turn++);
            String text = words(line);
            if (!text.isEmpty() && meant(roles, to)) {
                var shorter = line.brief().isEmpty() ? text : line.brief();
                cues.add(
                        new Cue(
                                Math.max(0.5, ideal),
                                Narrator.sentences(text, 2),
                                Narrator.sentences(talk == Talk.QUIET ? text : shorter, 2),
                                false,
                                0));
            }
        }

        private void spare(String when, Line line, double ideal, double latest) {
            if (score.duet() && AT_HOME.contains(when)) {
                return;
            }
            String text = words(line);
            if (!text.isEmpty() && meant(roles, line.to())) {
                var sentences = Narrator.sentences(text, 2);
                cues.add(new Cue(ideal, sentences, sentences, true, latest));
            }
        }

        private void touch(Part.Touch touch) {
            roles = touch.roles();
            var span = touch.span();
            if (talk != Talk.QUIET && meant(roles, "giver")) {
                int breaths = score.breaths(touch);
                var words = touch.movement().words();
                var shorter = side(touch);
                var sentences = new ArrayList<>(shorter);
                boolean knows = !known.add(touch.movement().id());
                shorter.addAll(Narrator.sentences(words.brief(), breaths));
                sentences.addAll(
                        Narrator.sentences(
                                knows || talk == Talk.BRIEF ? words.brief() : words.full(),
                                breaths));
                double ideal =
                        span.at() == 0
                                ? Math.min(ARRIVAL_SECONDS, span.seconds() * 0.3)
                                : span.at() - LEAD_SECONDS;
                cues.add(new Cue(ideal, sentences, shorter, false, 0));
            }
            if (span.at() == 0) {
                say("safety", SAFETY_SECONDS, "both");
            }
            lighter(touch);
            quietMoments(touch);
        }

        /// Hands that pressed and now press less are told so, where there is silence for it.
        private void lighter(Part.Touch touch) {
            var span = touch.span();
            if (touch.pressure() < pressed) {
                spare("lighter", line("lighter", 0), span.at() + LIGHTER_SECONDS, span.end());
            }
            pressed = touch.pressure();
        }

        /// The side in words, when it changes; nothing for strokes on both.
        private List<String> side(Part.Touch touch) {
            var side = touch.side();
            if (side != Side.LEFT && side != Side.RIGHT) {
                return new ArrayList<>();
            }
            String here = touch.movement().id() + side.id();
            String there = touch.movement().id() + side.mirror().id();
            boolean fresh = side != announced || doneOnSide.contains(here);
            boolean second = doneOnSide.contains(there);
            announced = side;
            doneOnSide.add(here);
            if (!fresh) {
                return new ArrayList<>();
            }
            String when = second ? "second_side" : "side_" + side.id();
            return new ArrayList<>(Narrator.sentences(words(line(when, 0)), 2));
        }

        private void quietMoments(Part.Touch touch) {
            var span = touch.span();
            boolean time = span.seconds() >= LONG_PART_SECONDS;
            if (!time || span.at() < 90 || span.at() - lastWander < WANDER_EVERY_SECONDS) {
                return;
            }
            lastWander = span.at();
            boolean glide = touch.movement().technique().kind() == Kind.GLIDE;
            String when = glide && turn % 2 == 0 ? "slow" : "wander";
            spare(when, line(when, turn++), span.at() + span.seconds() / 2.0, span.end());
        }

        private void transition(Part.Transition transition) {
            roles = transition.roles();
            double at = transition.span().at();
            var giver = catalogue.positions().getGiver(transition.to().giver());
            var receiver = catalogue.positions().getReceiver(transition.to().receiver());
            boolean wash = transition.errands().contains(Errand.WASH);
            if (transition.change() != Change.SIDE && transition.change() != Change.REGION) {
                say("ready", at - READY_SECONDS, "both");
            }
            switch (transition.change()) {
                case SIDE, REGION -> wash(wash, at);
                case ROLL_OVER -> say("move_receiver", at + 0.5, "receiver");
                case FEET_UP -> {
                    wash(wash, at);
                    say("feet_up", at + 0.5, "both");
                }
                case GIVER -> {
                    wash(wash, at);
                    position(giver.line(), at);
                }
                case RECEIVER -> {
                    position(receiver.line(), at);
                    wash(wash, at);
                    position(giver.line(), at);
                }
            }
            if (transition.errands().contains(Errand.OIL)) {
                say("oil", at + 0.5, "giver");
            }
        }

        private void wash(boolean needed, double at) {
            if (needed) {
                say("wash", at + 0.5, "giver");
            }
        }

        private void position(String text, double at) {
            if (talk != Talk.QUIET) {
                var sentences = Narrator.sentences(text, 2);
                cues.add(new Cue(at + 0.5, sentences, sentences, false, 0));
            }
        }

        private void swap(Span span) {
            pressed = 0;
            known.clear();
            doneOnSide.clear();
            announced = Side.BOTH;
            say("swap", span.at() + 1.0, "both");
            say("receive", span.at() + span.seconds() * 0.5, "both");
            roles = new Roles(roles.receiver(), roles.giver());
        }
    }
}
