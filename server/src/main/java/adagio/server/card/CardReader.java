// SPDX-License-Identifier: Apache-2.0
package adagio.server.card;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.server.web.Form;
import adagio.server.web.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a filled card. What is refused is never repeated in the message: it might be an answer.
public final class CardReader {
    private final Catalogue catalogue;

    /// A reader.
    ///
    /// @param catalogue knows places and conditions
    public CardReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Reads one.
    ///
    /// @param form any field may be missing
    /// @param letter what the person is called in the routine, `A` or `B`
    /// @param yes whether this person wants it today
    /// @return what the person says
    /// @throws Refused 400 when a field has a value that the card does not offer
    public PersonWishes read(Form form, String letter, boolean yes) {
        return new PersonWishes(
                letter,
                yes,
                pressure(form),
                clothing(form),
                new Bounds(
                        spots(form, "closed"),
                        spots(form, "both"),
                        spots(form, "refuses"),
                        optIn(form),
                        spots(form, "wished")),
                conditions(form),
                cannot(form));
    }

    private static int pressure(Form form) {
        String text = form.field("pressure");
        if (!text.matches("[0-3]?")) {
            throw new Refused(400, "pressure is 0, 1, 2 or 3");
        }
        return text.isEmpty() ? 2 : Integer.parseInt(text);
    }

    private static Clothing clothing(Form form) {
        return switch (form.field("clothing")) {
            case "", "skin" -> Clothing.SKIN;
            case "clothes" -> Clothing.CLOTHES;
            default -> throw new Refused(400, "clothing is skin or clothes");
        };
    }

    private static Set<Cannot> cannot(Form form) {
        var cannot = EnumSet.noneOf(Cannot.class);
        for (String word : form.list("cannot")) {
            try {
                cannot.add(Cannot.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException _) {
                throw new Refused(400, "cannot is kneel, floor, stand or thumbs");
            }
        }
        return cannot;
    }

    private List<Spot> spots(Form form, String field) {
        var spots = new ArrayList<Spot>();
        for (String text : form.list(field)) {
            int dot = text.indexOf('.');
            var region = catalogue.regions().get(dot < 0 ? text : text.substring(0, dot));
            String side = dot < 0 ? "" : text.substring(dot + 1);
            boolean sided = side.equals("left") || side.equals("right");
            if (region == null
                    || region.touch().status() == RegionStatus.NEVER
                    || (dot >= 0 && !(sided && region.where().paired()))) {
                throw new Refused(400, field + " has a place that is not on the card");
            }
            var whole = region.where().paired() ? Side.BOTH : Side.MIDLINE;
            spots.add(
                    new Spot(
                            region.id(),
                            sided ? Side.valueOf(side.toUpperCase(Locale.ROOT)) : whole));
        }
        return spots;
    }

    private Set<String> optIn(Form form) {
        return spots(form, "optIn").stream().map(Spot::id).collect(Collectors.toSet());
    }

    /// All that was checked; the marked places hold for each of those that ask where.
    private List<ConditionAnswer> conditions(Form form) {
        var marks = spots(form, "marked");
        var agreed = form.list("agreed");
        var answers = new ArrayList<ConditionAnswer>();
        for (String id : form.list("condition")) {
            var condition = catalogue.care().conditions().get(id);
            if (condition == null) {
                throw new Refused(400, "condition has an id that is not on the card");
            }
            answers.add(
                    new ConditionAnswer(
                            id,
                            condition.takesPlaces() ? marks : List.of(),
                            Card.agreeable(condition) && agreed.contains(id)));
        }
        return answers;
    }
}
