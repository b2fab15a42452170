// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.composer.agreement.Trim;
import adagio.composer.wishes.Setting;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Step;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Goal;
import adagio.server.tonight.Plan;
import adagio.server.tonight.Planner;
import adagio.server.tonight.Shared;
import adagio.server.web.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the two can still change once they see their routine. Every change recomposes it at once,
/// and none gives back anything that either of them closed.
final class Change {
    private final Planner planner;
    private final Catalogue catalogue;

    Change(Planner planner, Catalogue catalogue) {
        this.planner = planner;
        this.catalogue = catalogue;
    }

    /// Makes one change.
    ///
    /// @param form with one of `out`, `back`, `squeeze`, `instead`
    /// @param shared what is shared
    /// @return what is shared then
    /// @throws Refused 400 when the form asks for nothing that is known
    Shared make(adagio.server.web.Form form, Shared shared) {
        if (!form.field("out").isEmpty()) {
            return planner.trimmed(shared, shared.trim().without(stroke(form, "out")), "way.out");
        }
        if (!form.field("back").isEmpty()) {
            return planner.trimmed(shared, shared.trim().back(stroke(form, "back")), "way.back");
        }
        if (!form.field("instead").isEmpty()) {
            return planner.instead(shared, instead(form.field("instead")));
        }
        return squeezed(form.field("squeeze"), shared);
    }

    private String stroke(adagio.server.web.Form form, String field) {
        String id = form.field(field);
        if (!catalogue.strokes().containsKey(id)) {
            throw new Refused(400, field + " is the id of a stroke");
        }
        return id;
    }

    private static Plan.Instead instead(String text) {
        String[] words = text.split(" ", -1);
        if (words.length == 2 && words[0].equals("for")) {
            var goal = word(Goal.values(), Goal::id, words[1]);
            return new Plan.Instead(false, each -> each.with(goal));
        }
        if (words.length == 2 && words[0].equals("at")) {
            var setting = word(Setting.values(), Setting::id, words[1]);
            return new Plan.Instead(false, each -> each.with(setting));
        }
        if (words.length != 3 || !words[2].matches("[1-9]|[1-5][0-9]|60")) {
            throw new Refused(400, "instead is like: composed turns 20, for bonding, at chairs");
        }
        var form = word(Form.values(), Form::id, words[1]);
        boolean ritual = words[0].equals("ritual");
        return new Plan.Nearest(ritual, form, Integer.parseInt(words[2])).instead();
    }

    private static <T> T word(T[] all, Function<T, String> id, String found) {
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(found))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        400,
                                        "instead has one of the words "
                                                + Arrays.stream(all)
                                                        .map(id)
                                                        .collect(Collectors.joining(", "))));
    }

    private Shared squeezed(String word, Shared shared) {
        String[] words = word.split(" ", -1);
        if (words.length != 2 || !words[0].matches("A|B|both")) {
            throw new Refused(
                    400, "squeeze is like: A lighter; A, B or both; lighter, firmer, right");
        }
        Person receiver = Person.valueOf(words[0].toUpperCase(Locale.ROOT));
        if (!(shared.plan() instanceof Plan.Ready ready)) {
            return shared;
        }
        int now = ready.pressure(receiver);
        return switch (words[1]) {
            case "lighter" -> lighter(shared, receiver, now);
            case "firmer" -> firmer(shared, receiver, now);
            case "right" -> answered(shared, "squeeze.kept");
            default -> throw new Refused(400, "squeeze is lighter, firmer or right");
        };
    }

    private Shared lighter(Shared shared, Person receiver, int now) {
        if (now == 0) {
            return answered(shared, "squeeze.lightest");
        }
        var less = planner.trimmed(shared, at(shared.trim(), receiver, now - 1), "squeeze.less");
        return less.plan() instanceof Plan.Ready ? less : answered(shared, "squeeze.lightest");
    }

    /// Only what was made lighter here can be made firmer: what both allowed is never passed.
    private Shared firmer(Shared shared, Person receiver, int now) {
        if (now == 3) {
            return answered(shared, "squeeze.firmest");
        }
        var more = planner.trimmed(shared, at(shared.trim(), receiver, now + 1), "squeeze.more");
        return more.plan() instanceof Plan.Ready then && then.pressure(receiver) > now
                ? more
                : answered(shared, "squeeze.firmest");
    }

    private static Trim at(Trim trim, Person receiver, int most) {
        return switch (receiver) {
            case A -> new Trim(trim.strokes(), most, trim.mostOnB());
            case B -> new Trim(trim.strokes(), trim.mostOnA(), most);
            case BOTH -> new Trim(trim.strokes(), most, most);
        };
    }

    private static Shared answered(Shared shared, String answer) {
        return new Shared(
                shared.chosen(), shared.agreement(), shared.trim(), shared.plan(), answer);
    }

    /// Where the page goes on after a change.
    static String place(adagio.server.web.Form form) {
        return form.field("squeeze").isEmpty() ? "#way-head" : "#squeeze";
    }

    /// Whether somebody receives in a routine at all.
    static boolean receives(Plan.Ready ready, Person person) {
        return ready.routine().steps().stream()
                .anyMatch(
                        step ->
                                step instanceof Step.Touch touch
                                        && touch.roles().receiver() == person);
    }
}
