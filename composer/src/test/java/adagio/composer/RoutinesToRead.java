// SPDX-License-Identifier: Apache-2.0
package adagio.composer;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Routine;
import adagio.score.Step;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Goal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Twenty routines as tables, for a therapist to read: `tools/routines`. Not a test: taste has no
/// assertion.
final class RoutinesToRead {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final PersonWishes ANA = PersonWishes.of("Ana");
    private static final PersonWishes BEN = PersonWishes.of("Ben");

    private RoutinesToRead() {}

    /// What to print.
    private record Asked(String name, PersonWishes a, PersonWishes b, Evening evening) {}

    public static void main(String[] words) {
        var asked = list();
        for (int i = 0; i < asked.size(); i++) {
            if (words.length == 0 || List.of(words).contains(Integer.toString(i + 1))) {
                print(i + 1, asked.get(i));
            }
        }
    }

    private static Evening evening(Form form, int minutes, Goal goal, Setting setting, int level) {
        return new Evening(
                60 * minutes,
                form,
                goal,
                setting,
                Relationship.PARTNERS,
                Breathing.FOLLOW,
                new Pace(level, level == 1 ? 0 : 6, List.of(), Oil.JOJOBA));
    }

    private static Asked asked(Form form, int minutes, Goal goal, Setting setting, int level) {
        String name =
                String.join(
                        ", ",
                        minutes + " min " + form.id(),
                        goal.id(),
                        setting.id(),
                        "level " + level);
        return new Asked(name, ANA, BEN, evening(form, minutes, goal, setting, level));
    }

    private static Asked with(Asked asked, String what, PersonWishes b) {
        return new Asked(asked.name() + ", B " + what, asked.a(), b, asked.evening());
    }

    private static PersonWishes ben(
            Clothing clothing, List<Spot> closed, List<Spot> wished, Set<Cannot> cannot) {
        var none = PersonWishes.Bounds.NONE;
        return new PersonWishes(
                "Ben",
                true,
                2,
                clothing,
                new PersonWishes.Bounds(
                        closed, none.closedForBoth(), none.refuses(), none.optIn(), wished),
                List.of(),
                cannot);
    }

    private static List<Asked> list() {
        var feet = List.of(new Spot("sole", Side.BOTH));
        var scalp = List.of(new Spot("scalp", Side.MIDLINE));
        return List.of(
                asked(Form.ONE_WAY, 5, Goal.RELAX, Setting.CHAIRS, 1),
                asked(Form.TURNS, 5, Goal.RELAX, Setting.FLOOR, 1),
                asked(Form.MUTUAL, 10, Goal.BONDING, Setting.FLOOR, 1),
                asked(Form.TURNS, 10, Goal.RELAX, Setting.BED, 1),
                asked(Form.ONE_WAY, 10, Goal.ACTIVATION, Setting.FLOOR, 2),
                asked(Form.TURNS, 20, Goal.RELAX, Setting.FLOOR, 1),
                asked(Form.TURNS, 20, Goal.RELAX, Setting.BED, 2),
                asked(Form.TURNS, 20, Goal.BONDING, Setting.FLOOR, 1),
                asked(Form.ONE_WAY, 20, Goal.CIRCULATION, Setting.BED, 2),
                asked(Form.ONE_WAY, 20, Goal.RECOVERY, Setting.TABLE, 3),
                asked(Form.MUTUAL, 20, Goal.BONDING, Setting.BED, 2),
                with(
                        asked(Form.TURNS, 20, Goal.RELAX, Setting.FLOOR, 1),
                        "closes the soles",
                        ben(Clothing.SKIN, feet, List.of(), Set.of())),
                with(
                        asked(Form.ONE_WAY, 20, Goal.RELAX, Setting.BED, 2),
                        "wishes the scalp",
                        ben(Clothing.SKIN, List.of(), scalp, Set.of())),
                with(
                        asked(Form.TURNS, 20, Goal.RELAX, Setting.FLOOR, 1),
                        "cannot kneel, in clothes",
                        ben(Clothing.CLOTHES, List.of(), List.of(), Set.of(Cannot.KNEEL))),
                asked(Form.TURNS, 30, Goal.RECOVERY, Setting.FLOOR, 3),
                asked(Form.ONE_WAY, 30, Goal.FLEXIBILITY, Setting.FLOOR, 3),
                asked(Form.ONE_WAY, 45, Goal.RELAX, Setting.TABLE, 2),
                asked(Form.TURNS, 45, Goal.CIRCULATION, Setting.BED, 2),
                asked(Form.ONE_WAY, 60, Goal.RELAX, Setting.FLOOR, 2),
                asked(Form.TURNS, 60, Goal.RELAX, Setting.BED, 3));
    }

    private static void print(int number, Asked asked) {
        System.out.printf("%n## %d. %s%n", number, asked.name());
        var agreeing = Agreement.between(asked.a(), asked.b(), asked.evening(), CATALOGUE);
        switch (agreeing) {
            case Agreeing.AnotherDay _ -> System.out.println("Another day.");
            case Agreeing.Agreed(var agreement) -> {
                switch (Composer.compose(agreement, CATALOGUE)) {
                    case Composing.Composed(var routine, _) -> table(routine);
                    case Composing.NotPossible not ->
                            System.out.println(not.reasons() + "; nearest " + not.nearest());
                }
            }
        }
    }

    private static void table(Routine routine) {
        System.out.println("| at | for | what | where | pressure | why |");
        System.out.println("|---|---|---|---|---|---|");
        String place = "";
        for (var step : routine.steps()) {
            String row =
                    switch (step) {
                        case Step.Touch touch -> touch(touch, place);
                        case Step.Transition(_, _, var why, _) -> "... | | | " + why;
                        case Step.CheckIn _ -> "Is this okay? | | | ";
                        case Step.Swap _ -> "**trade places** | | | ";
                        case Step.Rest _ -> "rest | | | ";
                    };
            if (step instanceof Step.Touch touch) {
                place = where(touch);
            } else if (step instanceof Step.Swap) {
                place = "";
            }
            System.out.printf(
                    "| %s | %s | %s |%n",
                    clock(step.span().at()), clock(step.span().seconds()), row);
        }
        System.out.printf(Locale.ROOT, "Worth %.1f, proven.%n", routine.reasoning().value());
    }

    private static String touch(Step.Touch touch, String before) {
        String side =
                touch.side() == Side.LEFT || touch.side() == Side.RIGHT
                        ? ", " + touch.side().id()
                        : "";
        String place = where(touch);
        return String.join(
                " | ",
                CATALOGUE.getStroke(touch.stroke()).movement().names().lay() + side,
                place.equals(before) ? "" : place,
                Integer.toString(touch.pressure()),
                touch.why());
    }

    private static String where(Step.Touch touch) {
        return touch.place().receiver().id() + ", " + touch.place().giver().id();
    }

    private static String clock(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
