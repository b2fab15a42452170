// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.agreement.Agreeing;
import adagio.composer.agreement.Agreement;
import adagio.composer.model.Half;
import adagio.composer.model.Halves;
import adagio.composer.search.HalfSearch;
import adagio.composer.wishes.DrawnWishes;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;

/// Halves of drawn wishes, each solved twice: by the product and by CP-SAT.
public final class Cases {
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private Cases() {}

    /// A half solved twice.
    ///
    /// @param lot the wishes it is of
    /// @param form how the two share the evening
    /// @param slots how long it is
    /// @param ours what the product found
    /// @param millis how long it took, in processor time
    /// @param said what CP-SAT says
    public record Solved(
            long lot, Form form, int slots, Ours ours, double millis, Oracle.Said said) {
        /// Whether the two agree: the same where CP-SAT proves, nothing better elsewhere.
        ///
        /// @return false for a fault of one of them
        public boolean agrees() {
            return switch (said.kind()) {
                case BEST -> ours.some() && ours.worth() == said.worth();
                case NONE -> !ours.some();
                case SOME ->
                        ours.some()
                                && ours.worth() >= said.worth()
                                && ours.worth() <= said.bound() + 0.5;
                case NOTHING -> true;
            };
        }

        /// As one line.
        ///
        /// @return the line
        public String line() {
            return String.format(
                    Locale.ROOT,
                    "%s lot %d %s %d s: ours %s in %.1f ms, CP-SAT %s %d in %.2f s",
                    agrees() ? "same" : "DIFFERENT",
                    lot,
                    form.id(),
                    5 * slots,
                    ours.some() ? Integer.toString(ours.worth()) : "none",
                    millis,
                    said.kind().name().toLowerCase(Locale.ROOT),
                    said.worth(),
                    said.seconds());
        }
    }

    /// What the product found.
    ///
    /// @param some whether there is a plan
    /// @param worth of the plan, 0 without one
    public record Ours(boolean some, int worth) {}

    /// The first halves of drawn wishes that the product's search would be asked.
    ///
    /// @param first the first lot
    /// @param longest seconds of a half at most
    /// @param blocks blocks of a half at most
    /// @return halves without end, the lots counted up
    public static java.util.stream.Stream<Lot> draw(long first, int longest, int blocks) {
        return java.util.stream.LongStream.iterate(first, lot -> lot + 1)
                .mapToObj(lot -> halves(lot, longest))
                .flatMap(List::stream)
                .filter(each -> !each.half().blocks().isEmpty())
                .filter(each -> each.half().blocks().size() <= blocks);
    }

    /// A half and where it comes from.
    ///
    /// @param number of the lot
    /// @param form of the evening
    /// @param half the question
    public record Lot(long number, Form form, Half half) {}

    private static List<Lot> halves(long lot, int longest) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(lot);
        var wishes = new DrawnWishes(CATALOGUE, random).next();
        var evening = wishes.evening();
        int seconds = seconds(evening.form(), evening.seconds());
        boolean tooLong = evening.form() == Form.MUTUAL && evening.seconds() > 1800;
        var halves = new ArrayList<Lot>();
        if (seconds >= 40
                && seconds <= longest
                && !tooLong
                && Agreement.between(wishes.a(), wishes.b(), evening, CATALOGUE)
                        instanceof Agreeing.Agreed(var agreement)) {
            var giver = evening.form() == Form.MUTUAL ? Person.BOTH : Person.A;
            if (seconds <= agreement.limits(giver).longestSeconds()) {
                halves.add(
                        new Lot(
                                lot,
                                evening.form(),
                                Halves.of(
                                        agreement, CATALOGUE, giver, seconds / Half.SLOT_SECONDS)));
            }
        }
        return halves;
    }

    private static int seconds(Form form, int whole) {
        int rest = whole >= 180 ? 30 : 0;
        return form == Form.TURNS ? (whole - 45 - rest) / 10 * 5 : whole - rest;
    }

    /// Solves one half twice.
    ///
    /// @param lot the half
    /// @param seconds CP-SAT's limit
    /// @return both answers
    public static Solved solve(Lot lot, double seconds) {
        var threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        var ours =
                HalfSearch.search(lot.half()) instanceof HalfSearch.Found.Best(var plan, _)
                        ? new Ours(true, plan.worth())
                        : new Ours(false, 0);
        double millis = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        var said = Oracle.solve(lot.half(), seconds);
        return new Solved(lot.number(), lot.form(), lot.half().slots(), ours, millis, said);
    }
}
