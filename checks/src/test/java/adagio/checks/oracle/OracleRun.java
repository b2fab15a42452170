// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Solves many halves twice and prints the figures: how many, seconds for each, seconds for all,
/// the first lot. Ends with 1 when any is different.
final class OracleRun {
    private OracleRun() {}

    public static void main(String[] words) {
        int many = Integer.parseInt(words[0]);
        double limit = Double.parseDouble(words[1]);
        long end = System.nanoTime() + (long) (1e9 * Double.parseDouble(words[2]));
        long first = Long.parseLong(words[3]);
        warm();
        var all = new ArrayList<Cases.Solved>();
        var lots = Cases.draw(first, 3600, 256).iterator();
        while (all.size() < many && System.nanoTime() < end) {
            all.add(Cases.solve(lots.next(), limit));
            System.err.println(all.getLast().line());
        }
        System.out.print(figures(all));
        System.exit(all.stream().allMatch(Cases.Solved::agrees) ? 0 : 1);
    }

    /// The product runs warm; CP-SAT is not written in Java.
    private static void warm() {
        Cases.draw(900_000, 600, 30).limit(60).forEach(lot -> Cases.solve(lot, 0.001));
    }

    private static String figures(List<Cases.Solved> all) {
        long best = count(all, Oracle.Kind.BEST);
        long none = count(all, Oracle.Kind.NONE);
        long some = count(all, Oracle.Kind.SOME);
        long different = all.stream().filter(each -> !each.agrees()).count();
        var proved = all.stream().filter(each -> each.said().kind() == Oracle.Kind.BEST).toList();
        return String.format(
                Locale.ROOT,
                "%d halves: %d proved best by CP-SAT, %d proved to have no plan, %d with a plan"
                        + " unproved, %d with nothing in time; proved %.0f %%; different: %d.%n"
                        + "Where CP-SAT proved a plan (CPU time): ours median %.1f ms, CP-SAT median %.0f ms,"
                        + " ratio median %.0f, least %.1f.%n",
                all.size(),
                best,
                none,
                some,
                all.size() - best - none - some,
                100.0 * (best + none) / Math.max(1, all.size()),
                different,
                middle(proved.stream().map(Cases.Solved::millis).toList()),
                middle(proved.stream().map(each -> 1000 * each.said().seconds()).toList()),
                middle(proved.stream().map(OracleRun::ratio).toList()),
                proved.stream().mapToDouble(OracleRun::ratio).min().orElse(0));
    }

    private static double ratio(Cases.Solved solved) {
        return 1000 * solved.said().seconds() / solved.millis();
    }

    private static long count(List<Cases.Solved> all, Oracle.Kind kind) {
        return all.stream().filter(each -> each.said().kind() == kind).count();
    }

    private static double middle(List<Double> all) {
        return all.isEmpty() ? 0 : all.stream().sorted().toList().get(all.size() / 2);
    }
}
