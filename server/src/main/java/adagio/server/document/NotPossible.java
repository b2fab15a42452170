// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.composer.Composing;
import adagio.composer.wishes.Setting;
import adagio.score.Form;
import adagio.score.stroke.Goal;
import java.util.ArrayList;
import java.util.List;

/// `adagio-not-possible/1`: the answer that is not a routine.
///
/// @param answer `not_possible` or `another_day`
/// @param reasons why, in a person's words
/// @param nearest what works when asked for
public record NotPossible(String answer, List<Reason> reasons, List<Nearest> nearest) {
    /// Why not.
    ///
    /// @param rule its rule, such as `H16`
    /// @param text in a person's words
    public record Reason(String rule, String text) {}

    /// What works.
    ///
    /// @param minutes how long
    /// @param form in which form
    /// @param text in a person's words
    public record Nearest(int minutes, String form, String text) {}

    /// The one answer for every no: the same to the byte whoever and whatever caused it.
    public static final NotPossible ANOTHER_DAY =
            new NotPossible(
                    "another_day",
                    List.of(new Reason("care", "Another day.")),
                    List.of(
                            new Nearest(
                                    5, "breathing", "Five minutes of breathing side by side.")));

    /// Copies the lists.
    public NotPossible {
        reasons = List.copyOf(reasons);
        nearest = List.copyOf(nearest);
    }

    /// What the composer could not do.
    ///
    /// @param not its reasons and what is nearest
    /// @return the document's content
    public static NotPossible of(Composing.NotPossible not) {
        return new NotPossible(
                "not_possible",
                reasons(not),
                not.nearest().stream()
                        .map(
                                each ->
                                        new Nearest(
                                                each.seconds() / 60,
                                                each.form().id(),
                                                words(each.seconds() / 60, each.form())))
                        .toList());
    }

    private static List<Reason> reasons(Composing.NotPossible not) {
        var reasons = new ArrayList<Reason>();
        not.reasons().forEach(each -> reasons.add(new Reason(each.rule(), each.text())));
        String rule = not.reasons().getFirst().rule();
        var goals = not.opens().goals().stream().map(NotPossible::words).toList();
        var settings = not.opens().settings().stream().map(NotPossible::words).toList();
        if (!goals.isEmpty()) {
            reasons.add(opens(rule, "For something else", goals));
        }
        if (!settings.isEmpty()) {
            reasons.add(opens(rule, "Elsewhere", settings));
        }
        return reasons;
    }

    private static Reason opens(String rule, String what, List<String> words) {
        int last = words.size() - 1;
        String others = last == 0 ? "" : String.join(", ", words.subList(0, last)) + " or ";
        return new Reason(rule, what + " it is possible: " + others + words.get(last) + ".");
    }

    private static String words(Goal goal) {
        return switch (goal) {
            case RELAX -> "to wind down";
            case CIRCULATION -> "to get warm";
            case FLEXIBILITY -> "to loosen up";
            case BONDING -> "to be close";
            case RECOVERY -> "after effort";
            case ACTIVATION -> "before something";
        };
    }

    private static String words(Setting setting) {
        return switch (setting) {
            case FLOOR -> "on the floor";
            case BED -> "on the bed";
            case TABLE -> "at a table";
            case CHAIRS -> "on chairs";
        };
    }

    private static String words(int minutes, Form form) {
        String time = minutes == 1 ? "One minute" : minutes + " minutes";
        return switch (form) {
            case TURNS -> time + ", taking turns.";
            case ONE_WAY -> time + ", one giving to the other.";
            case MUTUAL -> time + ", both at once.";
            case DUET -> time + ", at two tables.";
        };
    }

    /// The document.
    ///
    /// @return indented JSON with a line end
    public String document() {
        var root =
                Json.MAPPER
                        .createObjectNode()
                        .put("format", "adagio-not-possible/1")
                        .put("answer", answer);
        var why = root.putArray("reasons");
        reasons.forEach(each -> why.addObject().put("rule", each.rule()).put("text", each.text()));
        var list = root.putArray("nearest");
        nearest.forEach(
                each ->
                        list.addObject()
                                .put("minutes", each.minutes())
                                .put("form", each.form())
                                .put("text", each.text()));
        return Json.text(root);
    }
}
