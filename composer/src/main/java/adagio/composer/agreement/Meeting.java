// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Cannot;
import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.PersonWishes;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.composer.wishes.Spot;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.body.GiverPosition;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Region;
import adagio.score.body.RegionStatus;
import adagio.score.body.Side;
import adagio.score.care.Care;
import adagio.score.care.Product;
import adagio.score.care.Rule;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What two people say, put together.
final class Meeting {
    /// The most pressure in the first three sessions.
    private static final int FIRST_PRESSURE = 2;

    /// Sessions after which nobody is new to it; therapists are not.
    private static final int PRACTISED = 3;

    private static final int MOST_LEVEL = 3;

    /// Hands that do this every day: no limit but the receiver's.
    private static final PersonWishes THERAPIST =
            new PersonWishes(
                    "",
                    true,
                    3,
                    Clothing.CLOTHES,
                    PersonWishes.Bounds.NONE,
                    List.of(),
                    java.util.Set.of());

    private final Catalogue catalogue;
    private final Halves halves;
    private final Care.Openness openness;
    private final List<Party> parties;
    private final List<PersonWishes> people;
    private final Set<Product> without;
    private final Evening evening;

    Meeting(Party a, Party b, Evening asked, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.halves = new Halves(catalogue);
        this.openness = catalogue.care().getRelationship(relationship(asked).id());
        this.parties = List.of(a, b);
        this.people = List.of(a.wishes(), b.wishes());
        this.without = new HashSet<>();
        catalogue.care().always().forEach(each -> leaveOut(each.rules()));
        people.forEach(each -> leaveOut(new HealthAnswers(each, catalogue).rules()));
        for (var party : parties) {
            party.effects().forEach(effects -> without.addAll(effects.products()));
        }
        this.evening = agreed(asked);
    }

    private void leaveOut(List<Rule> rules) {
        for (var rule : rules) {
            if (rule instanceof Rule.ExcludeProducts(var products)) {
                without.addAll(products);
            }
        }
    }

    /// The evening as it can be: on chairs where the floor is out of reach, without an oil that is
    /// left out, at level 1 in the first three sessions; a duet at tables.
    Evening evening() {
        return evening;
    }

    /// What is not used tonight.
    Set<Product> without() {
        return without;
    }

    /// The lines for both that either of the two brings.
    Set<String> lines() {
        var lines = new HashSet<String>();
        for (var party : parties) {
            lines.addAll(Cards.lines(party.wishes(), catalogue));
            party.effects().forEach(effects -> lines.addAll(effects.lines()));
        }
        return lines;
    }

    private boolean duet() {
        return duet(evening);
    }

    private static boolean duet(Evening evening) {
        return evening.form() == Form.DUET;
    }

    /// To a therapist a client is nobody's partner.
    private static Relationship relationship(Evening asked) {
        return duet(asked) ? Relationship.FRIENDS : asked.relationship();
    }

    private Evening agreed(Evening asked) {
        return duet(asked) ? studio(asked) : home(asked);
    }

    /// At two tables, given by people who do this every day.
    private Evening studio(Evening asked) {
        var pace = asked.pace();
        return new Evening(
                asked.seconds(),
                asked.form(),
                asked.goal(),
                Setting.TABLE,
                relationship(asked),
                asked.breathing(),
                new Pace(
                        MOST_LEVEL,
                        Math.max(PRACTISED, pace.sessionsBefore()),
                        pace.lastRoutine(),
                        oil(pace.oil())));
    }

    private Evening home(Evening asked) {
        var pace = asked.pace();
        return new Evening(
                asked.seconds(),
                asked.form(),
                asked.goal(),
                chairs(asked) ? Setting.CHAIRS : asked.setting(),
                asked.relationship(),
                asked.breathing(),
                new Pace(
                        pace.first() ? 1 : pace.level(),
                        pace.sessionsBefore(),
                        pace.lastRoutine(),
                        oil(pace.oil())));
    }

    /// Whether only chairs remain: on the floor for somebody who cannot get down there, and for
    /// people who sit on a chair by what they are to each other.
    private boolean chairs(Evening asked) {
        return noFloor(asked) || openness.receiver().contains(ReceiverPosition.SEATED_CHAIR);
    }

    /// Whether the floor was asked for and one of the two cannot get down there.
    boolean noFloor(Evening asked) {
        return asked.form() != Form.DUET
                && asked.setting() == Setting.FLOOR
                && people.stream().anyMatch(person -> person.cannot().contains(Cannot.FLOOR));
    }

    private Oil oil(Oil asked) {
        boolean dressed = people.stream().allMatch(this::dressed);
        boolean leftOut =
                without.contains(Product.ALL_OILS)
                        || without.stream().anyMatch(product -> product.id().equals(asked.id()));
        return dressed || leftOut ? Oil.NONE : asked;
    }

    private boolean dressed(PersonWishes person) {
        return openness.clothesOnly() || person.clothing() == Clothing.CLOTHES;
    }

    /// The limits while one of the two gives; in a duet a therapist does, who has none of their
    /// own, and the hands of one table ask nothing of the other client but what both bodies are
    /// spared.
    Limits limits(Person giving) {
        var giver = duet() ? THERAPIST : giving == Person.A ? people.getFirst() : people.getLast();
        var receiver = giving == Person.A ? people.getLast() : people.getFirst();
        var narrowing = new Narrowing();
        always(narrowing);
        narrowing.close(halves.of(receiver.bounds().closed()));
        narrowing.close(halves.of(giver.bounds().refuses()));
        people.forEach(each -> narrowing.close(halves.of(each.bounds().closedForBoth())));
        List.of(giver, receiver)
                .forEach(each -> narrowing.cap(each.pressure(), halves.everywhere()));
        if (evening.pace().first()) {
            narrowing.cap(FIRST_PRESSURE, halves.everywhere());
        }
        for (var cannot : receiver.cannot()) {
            narrowing.withoutReceiver(catalogue.positions().getCannot(cannot.id()).receiver());
        }
        for (var cannot : giver.cannot()) {
            narrowing.withoutGiver(catalogue.positions().getCannot(cannot.id()).giver());
        }
        if (giver.cannot().contains(Cannot.THUMBS)) {
            narrowing.spareThumbs();
        }
        health(giving, narrowing);
        return new OneReceives(
                Roles.givenBy(giving),
                ground(receiver, narrowing),
                new OneReceives.Where(evening.setting(), places(narrowing)),
                cover(receiver),
                narrowing);
    }

    private void health(Person giving, Narrowing narrowing) {
        var giver =
                duet()
                        ? Party.of(THERAPIST)
                        : giving == Person.A ? parties.getFirst() : parties.getLast();
        var receiver = giving == Person.A ? parties.getLast() : parties.getFirst();
        new HealthAnswers(receiver.wishes(), catalogue).whenReceiving(narrowing);
        new HealthAnswers(giver.wishes(), catalogue).whenGiving(narrowing);
        receiver.effects().forEach(each -> each.whenReceiving(narrowing, catalogue));
        giver.effects().forEach(each -> each.whenGiving(narrowing, catalogue));
        parties.forEach(party -> narrowing.never(party.never()));
    }

    private void always(Narrowing narrowing) {
        var effect = new Effect(halves, Halves.of(Side.BOTH), List.of());
        for (var always : catalogue.care().always()) {
            for (var rule : always.rules()) {
                effect.onReceiver(rule, narrowing);
                effect.onGiver(rule, narrowing);
            }
        }
    }

    private Cover cover(PersonWishes receiver) {
        if (dressed(receiver)) {
            return Cover.CLOTHES;
        }
        return evening.pace().oil() == Oil.NONE ? Cover.SKIN : Cover.OIL;
    }

    private OneReceives.Ground ground(PersonWishes receiver, Narrowing narrowing) {
        var wished = halves.of(receiver.bounds().wished());
        var left = new HashMap<String, OneHalf>();
        var right = new HashMap<String, OneHalf>();
        for (var region : catalogue.regions().values()) {
            for (var half : halves.of(new Spot(region.id(), Side.BOTH))) {
                var one = half(region, half, wished.contains(half), narrowing);
                (half.side() == Side.LEFT ? left : right).put(region.id(), one);
            }
        }
        return new OneReceives.Ground(left, right);
    }

    private OneHalf half(Region region, Spot half, boolean wished, Narrowing narrowing) {
        var status = region.touch().status();
        boolean passable =
                status != RegionStatus.NEVER && !narrowing.closed(half) && begins(region, half);
        int pressure = Math.min(narrowing.most(half), region.touch().highestPressure());
        return new OneHalf(
                passable && status != RegionStatus.LIGHT_ONLY,
                passable,
                pressure,
                wished,
                narrowing.without(half));
    }

    /// Whether a place is open at the start, or both opened it.
    private boolean begins(Region region, Spot half) {
        boolean open =
                region.touch().status() != RegionStatus.OPT_IN && openness.begins(region.id());
        return open || people.stream().allMatch(person -> optsIn(person, half));
    }

    private static boolean optsIn(PersonWishes person, Spot half) {
        var optIn = person.bounds().optIn();
        return optIn.contains(half.region()) || optIn.contains(half.id());
    }

    /// How the two can be, wherever they can be at all.
    private Map<Setting, Set<Place>> places(Narrowing narrowing) {
        var places = new EnumMap<Setting, Set<Place>>(Setting.class);
        for (var setting : Setting.values()) {
            if (agreed(evening.with(setting)).setting() == setting) {
                places.put(setting, places(setting, narrowing));
            }
        }
        return places;
    }

    private Set<Place> places(Setting where, Narrowing narrowing) {
        var setting = catalogue.positions().getSetting(where.id());
        var places = new HashSet<Place>();
        for (var receiver : setting.receiver()) {
            for (var giver : setting.giver()) {
                var place = new Place(receiver, giver);
                if (possible(where, place)
                        && !narrowing.without(receiver)
                        && !narrowing.without(giver)) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private boolean possible(Setting where, Place place) {
        boolean fits =
                openness.receiver().isEmpty() || openness.receiver().contains(place.receiver());
        boolean upright =
                where != Setting.FLOOR
                        || !standing(place.giver())
                        || place.receiver() == ReceiverPosition.STANDING;
        return fits && upright && catalogue.positions().possible(place);
    }

    private static boolean standing(GiverPosition position) {
        return switch (position) {
            case STANDING_BEHIND, STANDING_FACING, STANDING_BESIDE -> true;
            case KNEELING_BEHIND,
                    KNEELING_BESIDE,
                    KNEELING_AT_HEAD,
                    SEATED_BEHIND,
                    SEATED_BESIDE,
                    SEATED_FACING,
                    SEATED_AT_FEET,
                    BACK_TO_BACK,
                    LYING_FEET_TO_FEET ->
                    false;
        };
    }
}
