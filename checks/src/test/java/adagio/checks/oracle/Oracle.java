// SPDX-License-Identifier: Apache-2.0
package adagio.checks.oracle;

import adagio.composer.model.Half;
import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;

/// Asks CP-SAT for the best plan of a half.
public final class Oracle {
    static {
        Loader.loadNativeLibraries();
    }

    private Oracle() {}

    /// What CP-SAT says.
    ///
    /// @param kind how sure it is
    /// @param worth of the best plan it found, in sixtieths of a point; 0 without one
    /// @param bound no plan is worth more
    /// @param seconds how long it took, in processor time
    public record Said(Kind kind, long worth, double bound, double seconds) {}

    /// How sure it is.
    public enum Kind {
        /// The best plan, proved.
        BEST,
        /// There is no plan, proved.
        NONE,
        /// A plan; the time was over before it was proved best.
        SOME,
        /// The time was over before anything was found.
        NOTHING
    }

    /// Solves a half.
    ///
    /// @param half the question
    /// @param seconds how long it may take
    /// @return the answer
    public static Said solve(Half half, double seconds) {
        var sums = new Sums();
        if (half.openings().isEmpty() || half.closings().isEmpty() || half.blocks().isEmpty()) {
            return new Said(Kind.NONE, 0, 0, 0);
        }
        if (half.shortForm()) {
            new ShortModel(sums, half);
        } else {
            new PathModel(sums, half);
        }
        sums.model.addEquality(sums.slots.build(), half.slots());
        sums.model.maximize(sums.worth.build());
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds).setRandomSeed(1);
        var status = solver.solve(sums.model);
        double took = solver.userTime();
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException(sums.model.validate());
        }
        boolean some = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        Kind kind =
                status == CpSolverStatus.OPTIMAL
                        ? Kind.BEST
                        : status == CpSolverStatus.INFEASIBLE
                                ? Kind.NONE
                                : some ? Kind.SOME : Kind.NOTHING;
        return new Said(
                kind,
                some ? Math.round(solver.objectiveValue()) : 0,
                some ? solver.bestObjectiveBound() : 0,
                took);
    }
}
