// SPDX-License-Identifier: Apache-2.0
package adagio.server.home;

import adagio.composer.agreement.HealthEffects;
import adagio.composer.agreement.Party;
import adagio.composer.agreement.Taken;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.PersonWishes.Bounds;
import adagio.composer.wishes.PersonWishes.ConditionAnswer;
import adagio.composer.wishes.Spot;
import adagio.score.body.Side;
import adagio.score.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What one person's kept card takes away, without any cause: all that an agreement needs of
/// somebody. What is closed for good stands together, whether a wish or a body closed it.
///
/// @param catalogue the digest of the catalogue it was made by
/// @param wishes the card without health answers
/// @param portions what health answers take away, by the day they lapse
/// @param never ids of strokes that this person never wants
public record KeptEffects(
        String catalogue, PersonWishes wishes, List<Portion> portions, Set<String> never) {
    /// Copies the collections.
    public KeptEffects {
        if (!wishes.conditions().isEmpty()) {
            throw new IllegalArgumentException("effects hold no health answer");
        }
        portions = List.copyOf(portions);
        never = Set.copyOf(never);
    }

    /// What lapses on one day.
    ///
    /// @param until the first day on which it is asked again, [LocalDate#MAX] for never
    /// @param effects what is taken away
    public record Portion(LocalDate until, HealthEffects effects) {}

    /// The effects of a card.
    ///
    /// @param answers the card
    /// @param catalogue what is known of conditions
    /// @param digest the catalogue's
    static KeptEffects of(KeptAnswers answers, Catalogue catalogue, String digest) {
        var byDay = new TreeMap<LocalDate, List<ConditionAnswer>>();
        for (var answer : answers.wishes().conditions()) {
            byDay.computeIfAbsent(answers.until(answer, catalogue), _ -> new ArrayList<>())
                    .add(answer);
        }
        var portions = new ArrayList<Portion>();
        byDay.forEach(
                (until, said) ->
                        portions.add(new Portion(until, HealthEffects.of(said, catalogue))));
        return new KeptEffects(digest, without(answers.wishes()), portions, answers.never())
                .joined();
    }

    private static PersonWishes without(PersonWishes said) {
        return with(said, said.bounds());
    }

    private static PersonWishes with(PersonWishes said, Bounds bounds) {
        return new PersonWishes(
                said.name(),
                true,
                said.pressure(),
                said.clothing(),
                bounds,
                List.of(),
                said.cannot());
    }

    /// Closed for good, and refused for good, in one list with what was chosen.
    private KeptEffects joined() {
        var bounds = wishes.bounds();
        var closed = new LinkedHashSet<>(bounds.closed());
        var refuses = new LinkedHashSet<>(bounds.refuses());
        var rest = new ArrayList<Portion>();
        for (var portion : portions) {
            var effects = portion.effects();
            if (portion.until().equals(LocalDate.MAX) && !effects.anotherDay()) {
                closed.addAll(effects.receiving().closed());
                refuses.addAll(effects.giving().closed());
                rest.add(
                        new Portion(
                                portion.until(),
                                new HealthEffects(
                                        false,
                                        open(effects.receiving()),
                                        open(effects.giving()),
                                        effects.thumbs(),
                                        effects.products(),
                                        effects.lines())));
            } else {
                rest.add(portion);
            }
        }
        var joined =
                new Bounds(
                        sorted(closed),
                        bounds.closedForBoth(),
                        sorted(refuses),
                        bounds.optIn(),
                        bounds.wished());
        return new KeptEffects(catalogue, with(wishes, joined), rest, never);
    }

    /// Both halves of a region are the region, as somebody would choose it.
    private static List<Spot> sorted(Collection<Spot> spots) {
        var sides = new TreeMap<String, Set<Side>>();
        for (var spot : spots) {
            var there = sides.computeIfAbsent(spot.region(), _ -> EnumSet.noneOf(Side.class));
            switch (spot.side()) {
                case LEFT, RIGHT -> there.add(spot.side());
                case BOTH, MIDLINE -> there.addAll(List.of(Side.LEFT, Side.RIGHT));
            }
        }
        var sorted = new ArrayList<Spot>();
        sides.forEach(
                (region, there) ->
                        sorted.add(
                                new Spot(
                                        region,
                                        there.size() > 1 ? Side.BOTH : there.iterator().next())));
        return sorted;
    }

    private static Taken open(Taken taken) {
        return new Taken(
                Set.of(),
                taken.most(),
                taken.kinds(),
                taken.strokes(),
                taken.receiver(),
                taken.giver(),
                taken.longestSeconds());
    }

    /// Whether something in it has to be asked again before it may be used.
    boolean lapsed(LocalDate today) {
        return portions.stream().anyMatch(portion -> !portion.until().isAfter(today));
    }

    /// One of the two, as this card has it.
    ///
    /// @param letter `A` or `B`
    Party party(String letter) {
        return new Party(
                new PersonWishes(
                        letter,
                        true,
                        wishes.pressure(),
                        wishes.clothing(),
                        wishes.bounds(),
                        List.of(),
                        wishes.cannot()),
                portions.stream().map(Portion::effects).toList(),
                never);
    }

    /// Effects are not for logs.
    @Override
    public String toString() {
        return "KeptEffects";
    }
}
