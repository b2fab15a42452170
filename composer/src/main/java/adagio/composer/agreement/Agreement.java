// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

import adagio.composer.wishes.Evening;
import adagio.composer.wishes.PersonWishes;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.care.Product;
import adagio.score.catalogue.Catalogue;
import java.util.List;
import java.util.Set;

/// What two people agreed on. Only [#between] makes one; causes end there.
public final class Agreement {
    private final Evening evening;
    private final List<String> names;
    private final List<Limits> limits;
    private final List<List<String>> cues;
    private final Set<Product> without;
    private final Trim trim;

    Agreement(
            Evening evening,
            List<String> names,
            List<Limits> limits,
            List<List<String>> cues,
            Set<Product> without) {
        this.evening = evening;
        this.names = List.copyOf(names);
        this.limits = List.copyOf(limits);
        this.cues = List.copyOf(cues);
        this.without = Set.copyOf(without);
        this.trim = Trim.NONE;
    }

    private Agreement(Agreement agreed, Evening evening, List<Limits> limits, Trim trim) {
        this.evening = evening;
        this.names = agreed.names;
        this.limits = limits;
        this.cues = agreed.cues;
        this.without = agreed.without;
        this.trim = trim;
    }

    /// Merges what two people say: what either closes is closed, the lesser pressure holds, health
    /// rules only remove or soften.
    ///
    /// @param a the first person
    /// @param b the second person
    /// @param evening what they chose together
    /// @param catalogue what is known of strokes, regions, relationships and conditions
    /// @return the agreement, or another day
    public static Agreeing between(
            PersonWishes a, PersonWishes b, Evening evening, Catalogue catalogue) {
        return between(Party.of(a), Party.of(b), evening, catalogue);
    }

    /// The same, where either of the two may come with a card that was kept.
    ///
    /// @param a the first person
    /// @param b the second person
    /// @param evening what they chose together
    /// @param catalogue what is known of strokes, regions, relationships and conditions
    /// @return the agreement, or another day
    public static Agreeing between(Party a, Party b, Evening evening, Catalogue catalogue) {
        if (anotherDay(a, catalogue) || anotherDay(b, catalogue)) {
            return new Agreeing.AnotherDay();
        }
        var meeting = new Meeting(a, b, evening, catalogue);
        var one = meeting.limits(Person.A);
        var other = meeting.limits(Person.B);
        var cues =
                List.of(
                        Cards.own(a.wishes(), catalogue),
                        Cards.own(b.wishes(), catalogue),
                        Cards.both(meeting.lines(), catalogue, meeting.noFloor(evening)));
        return new Agreeing.Agreed(
                new Agreement(
                        meeting.evening(),
                        List.of(a.wishes().name(), b.wishes().name()),
                        List.of(one, other, together(meeting.evening(), one, other)),
                        cues,
                        meeting.without()));
    }

    private static boolean anotherDay(Party party, Catalogue catalogue) {
        return !party.wishes().yes()
                || new HealthAnswers(party.wishes(), catalogue).anotherDay()
                || party.effects().stream().anyMatch(HealthEffects::anotherDay);
    }

    private static Limits together(Evening evening, Limits whileAGives, Limits whileBGives) {
        return evening.form() == Form.DUET
                ? new TwoTables(whileBGives, whileAGives)
                : new BothReceive(whileAGives, whileBGives);
    }

    /// What they chose together, as it can be: on chairs where the floor is out of reach or the two
    /// are colleagues, without an oil that is left out or that nobody needs, at level 1 in the
    /// first three sessions.
    ///
    /// @return the evening
    public Evening evening() {
        return evening;
    }

    /// The names of A and B.
    ///
    /// @return two names
    public List<String> names() {
        return names;
    }

    /// What may be done while this person gives.
    ///
    /// @param giver A, B, or both at once
    /// @return the limits
    public Limits limits(Person giver) {
        var agreed = of(giver, limits);
        if (trim.equals(Trim.NONE)) {
            return agreed;
        }
        int most =
                switch (giver) {
                    case A -> trim.mostOnB();
                    case B -> trim.mostOnA();
                    case BOTH -> Math.min(trim.mostOnA(), trim.mostOnB());
                };
        return new Trimmed(agreed, trim.strokes(), most);
    }

    /// Lines for a person's own card, shown to nobody else, or for both.
    ///
    /// @param person A or B for their own card, BOTH for lines that may be said to both
    /// @return lines in words that fit anyone
    public List<String> cues(Person person) {
        return of(person, cues);
    }

    /// Whether a product may be prepared for tonight.
    ///
    /// @param product an oil, a scent or a light
    /// @return false when it is left out for either of the two
    public boolean offers(Product product) {
        return !without.contains(product)
                && !(without.contains(Product.ALL_OILS) && product.oil())
                && !(without.contains(Product.COCONUT_ASK) && product == Product.COCONUT);
    }

    /// The same agreement for another form, length, goal or setting.
    ///
    /// @param other an evening with the same people and limits
    /// @return an agreement; one that offers no place when the two cannot be in that setting
    public Agreement with(Evening other) {
        var there = limits.stream().map(each -> each.at(other.setting())).toList();
        return new Agreement(this, other, there, trim);
    }

    /// The same agreement with less in it. What was taken away before is taken away no more.
    ///
    /// @param less what is taken away now
    /// @return an agreement
    public Agreement with(Trim less) {
        return new Agreement(this, evening, limits, less);
    }

    /// The same agreement without a stroke, whatever is taken away or put back afterwards.
    ///
    /// @param stroke its id
    /// @return an agreement
    public Agreement without(String stroke) {
        var fewer =
                limits.stream()
                        .<Limits>map(each -> new Trimmed(each, Set.of(stroke), Narrowing.HIGHEST))
                        .toList();
        return new Agreement(this, evening, fewer, trim);
    }

    private static <T> T of(Person person, List<T> each) {
        return switch (person) {
            case A -> each.get(0);
            case B -> each.get(1);
            case BOTH -> each.get(2);
        };
    }
}
