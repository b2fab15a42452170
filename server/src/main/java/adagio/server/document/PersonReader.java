// SPDX-License-Identifier: Apache-2.0
package adagio.server.document;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.care.Condition;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads one person of `adagio-wishes/1`.
final class PersonReader {
    private static final Clothing[] CLOTHINGS = {Clothing.SKIN, Clothing.CLOTHES};

    /// The longest name that is shown, in characters.
    private static final int LONGEST_NAME = 80;

    private final Node node;
    private final Catalogue catalogue;

    PersonReader(Node node, Catalogue catalogue) {
        this.node = node;
        this.catalogue = catalogue;
    }

    PersonWishes read(String letter) {
        String name = name(letter);
        boolean yes = node.yesOr("yes", true);
        int pressure = node.wholeOr("pressure", 0, 3, 2);
        var clothing = node.wordOr("clothing", CLOTHINGS, Clothing::id, Clothing.SKIN);
        var closed = spots(node, "closed");
        var closedForBoth = spots(node, "closedForBoth");
        var refuses = spots(node, "refuses");
        Set<String> optIn = spots(node, "optIn").stream().map(Spot::id).collect(Collectors.toSet());
        var wished = spots(node, "wished");
        var conditions = conditions();
        var cannot = EnumSet.noneOf(Cannot.class);
        for (var item : node.items("cannot")) {
            node.one(item, Cannot.values(), Cannot::id).ifPresent(cannot::add);
        }
        node.refuseOthers();
        var bounds = new Bounds(closed, closedForBoth, refuses, optIn, wished);
        return new PersonWishes(name, yes, pressure, clothing, bounds, conditions, cannot);
    }

    private String name(String letter) {
        if (!node.given("name")) {
            return letter;
        }
        String name = node.text("name", letter).strip();
        if (name.length() > LONGEST_NAME) {
            node.fault("name", "found " + name.length() + " characters; at most " + LONGEST_NAME);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            node.fault("name", "found " + node.shown("name") + "; letters and blanks belong here");
        }
        return name.isEmpty() ? letter : name;
    }

    private List<ConditionAnswer> conditions() {
        var answers = new ArrayList<ConditionAnswer>();
        node.given("conditions");
        for (var each : node.objects("conditions")) {
            condition(each).ifPresent(answers::add);
        }
        return answers;
    }

    private Optional<ConditionAnswer> condition(Node each) {
        if (!each.isObject()) {
            return Optional.empty();
        }
        String id = each.text("id", "");
        var at = spots(each, "at");
        boolean agreed = each.yesOr("agreed", false);
        each.refuseOthers();
        var condition = catalogue.care().conditions().get(id);
        if (condition == null) {
            if (!each.given("id")) {
                each.fault("id", "missing; the id of a condition belongs here");
            } else if (each.isText("id")) {
                each.known(
                        new Node.Item("id", id),
                        catalogue.care().conditions().keySet(),
                        "condition");
            }
            return Optional.empty();
        }
        check(each, condition, at, agreed);
        return Optional.of(new ConditionAnswer(id, at, agreed));
    }

    private static void check(Node each, Condition condition, List<Spot> at, boolean agreed) {
        if (agreed && condition.total()) {
            each.fault(
                    "agreed",
                    "found true; " + condition.id() + " means another day, whoever agreed");
        }
        if (!at.isEmpty() && !condition.takesPlaces()) {
            each.fault("at", "found a place; " + condition.id() + " has none, take it out");
        }
        boolean nowhere = !each.given("at") || each.shown("at").equals("[]");
        if (nowhere && condition.needsPlaces()) {
            each.fault(
                    "at",
                    "missing; "
                            + condition.id()
                            + " needs the place to keep away from, like [ \"calf.left\" ]");
        }
    }

    private List<Spot> spots(Node from, String field) {
        var spots = new ArrayList<Spot>();
        for (var item : from.items(field)) {
            spot(from, item).ifPresent(spots::add);
        }
        return spots;
    }

    private Optional<Spot> spot(Node from, Node.Item item) {
        int dot = item.text().indexOf('.');
        String id = dot < 0 ? item.text() : item.text().substring(0, dot);
        String side = dot < 0 ? "" : item.text().substring(dot + 1);
        var region = catalogue.regions().get(id);
        if (region == null) {
            from.known(new Node.Item(item.at(), id), catalogue.regions().keySet(), "region");
            return Optional.empty();
        }
        if (dot >= 0 && !region.where().paired()) {
            from.fault(
                    item.at(),
                    "found "
                            + Node.clip(item.text())
                            + "; "
                            + id
                            + " has no left and right, write \""
                            + id
                            + "\"");
            return Optional.empty();
        }
        return switch (side) {
            case "left" -> Optional.of(new Spot(id, Side.LEFT));
            case "right" -> Optional.of(new Spot(id, Side.RIGHT));
            default -> whole(from, item, dot < 0, region.where().paired());
        };
    }

    private static Optional<Spot> whole(Node from, Node.Item item, boolean plain, boolean paired) {
        if (plain) {
            return Optional.of(new Spot(item.text(), paired ? Side.BOTH : Side.MIDLINE));
        }
        from.fault(
                item.at(),
                "found "
                        + Node.clip(item.text())
                        + "; a side is .left or .right, or none for both");
        return Optional.empty();
    }
}
