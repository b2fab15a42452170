// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Limits;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Step;
import adagio.score.stroke.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// One person's receiving, from the first to the last touch; in mutual, both people's.
///
/// @param form how the two share the routine
/// @param receiver who receives
/// @param limits what may be done
/// @param touches in order, at least one
/// @param steps all steps of the routine
record Half(Form form, Person receiver, Limits limits, List<Touched> touches, List<Step> steps) {
    private static final int SHORT_FORM_BELOW = 180;

    Half {
        touches = List.copyOf(touches);
    }

    Touched first() {
        return touches.getFirst();
    }

    Touched last() {
        return touches.getLast();
    }

    /// The receiving time R.
    long seconds() {
        return last().end() - first().at();
    }

    boolean shortForm() {
        return seconds() < SHORT_FORM_BELOW;
    }

    boolean mutual() {
        return form == Form.MUTUAL;
    }

    /// Whether a touch is the first or the last.
    boolean frames(Touched touch) {
        return touch.part() == first().part() || touch.part() == last().part();
    }

    /// Touches that are not the frame.
    List<Touched> inner() {
        return touches.stream().filter(touch -> !frames(touch)).toList();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var run = new ArrayList<Touched>();
        for (var touch : inner()) {
            if (!run.isEmpty() && !new Block(List.of(run.getFirst())).continuedBy(touch)) {
                blocks.add(new Block(run));
                run.clear();
            }
            run.add(touch);
        }
        if (!run.isEmpty()) {
            blocks.add(new Block(run));
        }
        return blocks;
    }

    /// The touches that come back after deep work: a block's last one, and where it is done on one
    /// side after the other, the last one of each side.
    List<Touched> returns() {
        return blocks().stream().flatMap(block -> block.returns().stream()).toList();
    }

    /// The steps between two of its parts, both excluded.
    List<Step> between(Touched from, Touched to) {
        return steps.subList(from.part() + 1, to.part());
    }

    long transitionSeconds(Touched from, Touched to) {
        return between(from, to).stream()
                .filter(Step.Transition.class::isInstance)
                .mapToLong(step -> step.span().seconds())
                .sum();
    }

    /// Numbers of its check-ins.
    List<Integer> checkIns() {
        var parts = new ArrayList<Integer>();
        for (int part = first().part(); part < last().part(); part++) {
            if (steps.get(part) instanceof Step.CheckIn) {
                parts.add(part);
            }
        }
        return parts;
    }

    long seconds(Predicate<Touched> which) {
        return touches.stream().filter(which).mapToLong(Touched::seconds).sum();
    }

    long seconds(Trait trait) {
        return seconds(touch -> touch.has(trait));
    }

    /// Longest runs of touches that have something in common; other steps between them belong to
    /// the run.
    List<List<Touched>> runs(Predicate<Touched> which) {
        var runs = new ArrayList<List<Touched>>();
        var run = new ArrayList<Touched>();
        for (var touch : touches) {
            if (which.test(touch)) {
                run.add(touch);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /// How long a run lasts, from its first touch to the end of its last.
    static long elapsed(List<Touched> run) {
        return run.getLast().end() - run.getFirst().at();
    }
}
