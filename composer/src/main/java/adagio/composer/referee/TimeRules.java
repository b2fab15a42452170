// SPDX-License-Identifier: Apache-2.0
package adagio.composer.referee;

import adagio.composer.agreement.Limits;
import adagio.score.Form;
import adagio.score.body.Side;
import adagio.score.stroke.Goal;
import adagio.score.stroke.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// Rules of how long and how many.
final class TimeRules {
    private static final int OTHER_PARTS = 3;
    private static final int SHARE = 45;
    private static final int WISHED_SHARE = 60;
    private static final int MUTUAL_HANDS = 70;
    private static final int DENSE_FROM = 600;
    private static final double STROKES_A_MINUTE = 1.15;
    private static final int SHORTEST = 15;
    private static final int DUET_SHORTEST = 30;
    private static final int SLOW_CYCLE = 15;
    private static final int STRETCH_SHARE = 15;
    private static final int FLEXIBLE_SHARE = 40;
    private static final int BRISK_LONGEST = 900;
    private static final int BRISK_PRESSURE = 2;
    private static final int BRISK_END = 15;

    private TimeRules() {}

    /// No stroke is too short, too long or back too soon, and no part of the body takes most of the
    /// time.
    static void h11Caps(Hearing hearing, Findings findings) {
        for (var touch : hearing.touches()) {
            int longest = touch.stroke().dose().longest();
            if (touch.seconds() > longest) {
                findings.at(touch.part(), lasts(touch) + "; at most " + longest + " s");
            }
        }
        if (hearing.composed()) {
            for (var half : hearing.halves()) {
                together(half, findings);
                if (!half.shortForm()) {
                    shortest(half, findings);
                    backTooSoon(half, findings);
                    shares(hearing, half, findings);
                }
            }
        }
    }

    private static String lasts(Touched touch) {
        return touch.id() + " lasts " + touch.seconds() + " s";
    }

    private static boolean mayBeShort(Half half, List<Touched> returns, Touched touch) {
        return half.shortForm() || half.frames(touch) || returns.contains(touch);
    }

    private static void shortest(Half half, Findings findings) {
        var returns = half.returns();
        for (var touch : half.touches()) {
            int shortest = Math.max(least(half), touch.stroke().dose().shortest());
            if (touch.seconds() < shortest && !mayBeShort(half, returns, touch)) {
                findings.at(touch.part(), lasts(touch) + "; at least " + shortest + " s");
            }
        }
    }

    /// A duet is slow: nothing is over before the two pairs of hands are in it.
    private static int least(Half half) {
        return half.form() == Form.DUET ? DUET_SHORTEST : 0;
    }

    private static void together(Half half, Findings findings) {
        var returns = half.returns();
        var sums = new HashMap<String, Long>();
        for (var touch : half.touches()) {
            if (returns.contains(touch)) {
                continue;
            }
            int single = touch.stroke().dose().longest();
            long most = half.mutual() ? 2L * single : single;
            long sum =
                    sums.merge(touch.id() + " " + touch.side(), (long) touch.seconds(), Long::sum);
            if (sum > most && sum > touch.seconds()) {
                findings.at(
                        touch.part(),
                        touch.id() + " lasts " + sum + " s together; at most " + most + " s");
            }
        }
    }

    private static void backTooSoon(Half half, Findings findings) {
        var returns = half.returns();
        var parts = new HashMap<String, Integer>();
        for (var touch : half.touches()) {
            if (returns.contains(touch)) {
                continue;
            }
            var last = parts.put(touch.id() + " " + touch.side(), touch.part());
            if (last != null && touch.part() - last - 1 < OTHER_PARTS) {
                findings.at(
                        touch.part(),
                        touch.id()
                                + " is back after "
                                + (touch.part() - last - 1)
                                + " other parts; at least 3");
            }
        }
    }

    private static void shares(Hearing hearing, Half half, Findings findings) {
        var inner = half.inner();
        for (String group : inner.stream().map(Touched::group).distinct().toList()) {
            var theirs = inner.stream().filter(touch -> touch.group().equals(group)).toList();
            long found = theirs.stream().mapToLong(Touched::seconds).sum();
            int percent = percent(hearing, half, group);
            if (!group.isEmpty() && 100 * found > percent * half.seconds()) {
                findings.at(
                        theirs.getFirst().part(),
                        group
                                + " has "
                                + found
                                + " s of "
                                + half.seconds()
                                + " s; at most "
                                + percent
                                + " %");
            }
        }
    }

    private static int percent(Hearing hearing, Half half, String group) {
        if (half.mutual() && group.equals("hands")) {
            return MUTUAL_HANDS;
        }
        boolean wished =
                hearing.catalogue().regions().values().stream()
                        .filter(region -> region.where().group().equals(group))
                        .anyMatch(region -> wished(half.limits(), region.id()));
        return wished ? WISHED_SHARE : SHARE;
    }

    private static boolean wished(Limits limits, String region) {
        return Stream.of(Side.values()).anyMatch(side -> limits.wished(region, side));
    }

    /// There are few enough strokes that each of them has its time.
    static void h12Density(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            for (var touch : half.touches()) {
                boolean lastOfShort = half.shortForm() && touch.part() == half.last().part();
                if (touch.seconds() < SHORTEST && !lastOfShort) {
                    findings.at(touch.part(), lasts(touch) + "; at least 15 s");
                }
            }
            long distinct =
                    half.inner().stream()
                            .filter(TimeRules::counts)
                            .map(Touched::id)
                            .distinct()
                            .count();
            double most = STROKES_A_MINUTE * half.seconds() / 60;
            if (half.seconds() >= DENSE_FROM && distinct > most) {
                findings.at(
                        half.first().part(),
                        distinct
                                + " strokes in "
                                + half.seconds()
                                + " s; at most "
                                + (long) Math.floor(most));
            }
        }
    }

    private static boolean counts(Touched touch) {
        return switch (touch.phase()) {
            case WARM, WORK, SETTLE -> true;
            case OPEN, CLOSE -> false;
        };
    }

    /// A movement is repeated often enough to be felt.
    static void h13Repetitions(Hearing hearing, Findings findings) {
        for (var half : hearing.halves()) {
            var returns = half.returns();
            for (var touch : half.touches()) {
                double cycle = touch.stroke().movement().technique().cycleSeconds();
                double least =
                        Math.min(
                                touch.stroke().dose().shortest(),
                                cycle * (cycle > SLOW_CYCLE ? 2 : 3));
                if (touch.seconds() < least && !mayBeShort(half, returns, touch)) {
                    findings.at(
                            touch.part(),
                            lasts(touch)
                                    + ", a cycle of "
                                    + cycle
                                    + " s; at least "
                                    + least
                                    + " s");
                }
            }
        }
    }

    /// Stretches come after the first block and are a small part.
    static void h14Stretches(Hearing hearing, Findings findings) {
        int percent = hearing.routine().goal() == Goal.FLEXIBILITY ? FLEXIBLE_SHARE : STRETCH_SHARE;
        for (var half : hearing.halves()) {
            half.blocks().stream()
                    .limit(1)
                    .flatMap(block -> block.touches().stream())
                    .filter(touch -> touch.has(Trait.STRETCH))
                    .forEach(
                            touch -> findings.at(touch.part(), touch.id() + " in the first block"));
            long found = half.seconds(Trait.STRETCH);
            if (100 * found > percent * half.seconds()) {
                findings.at(
                        half.first().part(),
                        "stretches for "
                                + found
                                + " s of "
                                + half.seconds()
                                + " s; at most "
                                + percent
                                + " %");
            }
        }
    }

    /// Brisk strokes belong only to a short activation, are light, and nothing long follows at the
    /// end.
    static void h15Brisk(Hearing hearing, Findings findings) {
        var routine = hearing.routine();
        var brisk = hearing.touches().stream().filter(Touched::brisk).toList();
        for (var touch : brisk) {
            if (routine.goal() != Goal.ACTIVATION || routine.seconds() > BRISK_LONGEST) {
                findings.at(
                        touch.part(),
                        touch.id()
                                + " is brisk, in "
                                + routine.seconds()
                                + " s of "
                                + routine.goal().id()
                                + "; only in activation, in at most 900 s");
            } else if (touch.step().pressure() > BRISK_PRESSURE) {
                findings.at(
                        touch.part(),
                        touch.id() + " at pressure " + touch.step().pressure() + "; at most 2");
            }
        }
        if (!brisk.isEmpty()) {
            for (var half : hearing.halves()) {
                if (half.last().seconds() > BRISK_END) {
                    findings.at(
                            half.last().part(), lasts(half.last()) + " at the end; at most 15 s");
                }
            }
        }
    }
}
