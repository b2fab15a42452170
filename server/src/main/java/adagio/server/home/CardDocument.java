// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.composer.agreement.HealthEffects;
import adagio.composer.agreement.Taken;
import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.GiverPosition;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.care.Product;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The two documents of a kept card: `adagio-card/1`, which only its author opens, and
/// `adagio-effects/1`, which holds no cause.
final class CardDocument {
    static final String CARD = "adagio-card/1";
    static final String EFFECTS = "adagio-effects/1";

    private CardDocument() {}

    /// A card as bytes to be sealed.
    static byte[] write(KeptAnswers answers) {
        var root = Tree.object().put("format", CARD);
        wishes(root, answers.wishes());
        var conditions = root.putArray("conditions");
        for (var each : answers.wishes().conditions()) {
            var row = conditions.addObject().put("id", each.id()).put("agreed", each.agreed());
            row.put("said", String.valueOf(answers.said().get(each.id())));
            Tree.texts(row, "at", each.at(), Spot::id);
        }
        Tree.texts(root, "never", answers.never(), each -> each);
        return Tree.bytes(root);
    }

    /// A card that was written.
    ///
    /// @param bytes unsealed
    static KeptAnswers answers(byte[] bytes) {
        var root = Tree.read(bytes, CARD);
        var conditions = new ArrayList<ConditionAnswer>();
        var said = new HashMap<String, LocalDate>();
        for (JsonNode row : root.path("conditions")) {
            String id = row.path("id").asText();
            conditions.add(
                    new ConditionAnswer(id, spots(row, "at"), row.path("agreed").asBoolean()));
            said.put(id, LocalDate.parse(row.path("said").asText()));
        }
        return new KeptAnswers(
                wishes(root, conditions), said, Set.copyOf(Tree.list(root, "never")));
    }

    /// Effects as bytes to be sealed.
    static byte[] write(KeptEffects effects) {
        var root = Tree.object().put("format", EFFECTS).put("catalogue", effects.catalogue());
        wishes(root, effects.wishes());
        Tree.texts(root, "never", effects.never(), each -> each);
        var portions = root.putArray("portions");
        for (var portion : effects.portions()) {
            var row = portions.addObject();
            if (!portion.until().equals(LocalDate.MAX)) {
                row.put("until", portion.until().toString());
            }
            health(row, portion.effects());
        }
        return Tree.bytes(root);
    }

    /// Effects that were written.
    ///
    /// @param bytes unsealed
    static KeptEffects effects(byte[] bytes) {
        var root = Tree.read(bytes, EFFECTS);
        var portions = new ArrayList<KeptEffects.Portion>();
        for (JsonNode row : root.path("portions")) {
            var until =
                    row.has("until") ? LocalDate.parse(row.path("until").asText()) : LocalDate.MAX;
            portions.add(new KeptEffects.Portion(until, health(row)));
        }
        return new KeptEffects(
                root.path("catalogue").asText(),
                wishes(root, List.of()),
                portions,
                Set.copyOf(Tree.list(root, "never")));
    }

    private static void wishes(ObjectNode root, PersonWishes wishes) {
        var bounds = wishes.bounds();
        root.put("pressure", wishes.pressure()).put("clothing", wishes.clothing().id());
        Tree.texts(root, "closed", bounds.closed(), Spot::id);
        Tree.texts(root, "both", bounds.closedForBoth(), Spot::id);
        Tree.texts(root, "refuses", bounds.refuses(), Spot::id);
        Tree.texts(root, "optIn", bounds.optIn(), each -> each);
        Tree.texts(root, "wished", bounds.wished(), Spot::id);
        Tree.texts(root, "cannot", wishes.cannot(), Cannot::id);
    }

    private static PersonWishes wishes(JsonNode root, List<ConditionAnswer> conditions) {
        return new PersonWishes(
                "",
                true,
                root.path("pressure").asInt(),
                Tree.word(root.path("clothing").asText(), Clothing.values(), Clothing::id),
                new Bounds(
                        spots(root, "closed"),
                        spots(root, "both"),
                        spots(root, "refuses"),
                        Set.copyOf(Tree.list(root, "optIn")),
                        spots(root, "wished")),
                conditions,
                Tree.words(root, "cannot", Cannot.values(), Cannot::id));
    }

    private static void health(ObjectNode row, HealthEffects effects) {
        if (effects.anotherDay()) {
            row.put("anotherDay", true);
            return;
        }
        taken(row.putObject("receiving"), effects.receiving());
        taken(row.putObject("giving"), effects.giving());
        row.put("thumbs", effects.thumbs());
        Tree.texts(row, "products", effects.products(), Product::id);
        Tree.texts(row, "lines", effects.lines(), each -> each);
    }

    private static HealthEffects health(JsonNode row) {
        if (row.path("anotherDay").asBoolean()) {
            return HealthEffects.ANOTHER_DAY;
        }
        return new HealthEffects(
                false,
                taken(row.path("receiving")),
                taken(row.path("giving")),
                row.path("thumbs").asBoolean(),
                Tree.words(row, "products", Product.values(), Product::id),
                Tree.list(row, "lines"));
    }

    private static void taken(ObjectNode row, Taken taken) {
        Tree.texts(row, "closed", taken.closed(), Spot::id);
        var most = new TreeMap<String, Integer>();
        taken.most().forEach((half, pressure) -> most.put(half.id(), pressure));
        most.forEach(row.putObject("most")::put);
        var kinds = row.putObject("kinds");
        taken.kinds().forEach((kind, halves) -> Tree.texts(kinds, kind.id(), halves, Spot::id));
        var strokes = row.putObject("strokes");
        new TreeMap<>(taken.strokes())
                .forEach((stroke, sides) -> Tree.texts(strokes, stroke, sides, Side::id));
        Tree.texts(row, "receiver", taken.receiver(), ReceiverPosition::id);
        Tree.texts(row, "giver", taken.giver(), GiverPosition::id);
        row.put("seconds", taken.longestSeconds());
    }

    private static Taken taken(JsonNode row) {
        Map<Spot, Integer> most = new HashMap<>();
        for (var each : row.path("most").properties()) {
            most.put(spot(each.getKey()), each.getValue().asInt());
        }
        Map<Kind, Set<Spot>> kinds = new HashMap<>();
        for (var each : row.path("kinds").properties()) {
            kinds.put(
                    Tree.word(each.getKey(), Kind.values(), Kind::id),
                    Set.copyOf(spots(row.path("kinds"), each.getKey())));
        }
        Map<String, Set<Side>> strokes = new HashMap<>();
        for (var each : row.path("strokes").properties()) {
            strokes.put(
                    each.getKey(),
                    Tree.words(row.path("strokes"), each.getKey(), Side.values(), Side::id));
        }
        return new Taken(
                Set.copyOf(spots(row, "closed")),
                most,
                kinds,
                strokes,
                Tree.words(row, "receiver", ReceiverPosition.values(), ReceiverPosition::id),
                Tree.words(row, "giver", GiverPosition.values(), GiverPosition::id),
                row.path("seconds").asInt());
    }

    private static List<Spot> spots(JsonNode row, String field) {
        return Tree.list(row, field).stream().map(CardDocument::spot).toList();
    }

    /// As [Spot#id] writes it; a place without a side is all of it.
    private static Spot spot(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new Spot(text, Side.BOTH)
                : new Spot(
                        text.substring(0, dot),
                        Tree.word(text.substring(dot + 1), Side.values(), Side::id));
    }
}
