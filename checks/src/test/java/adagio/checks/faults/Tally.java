// SPDX-License-Identifier: Apache-2.0
package adagio.checks.faults;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Counts while a fault is done; two threads may count at once.
final class Tally {
    private final String fault;
    private final LinkedHashSet<String> broken = new LinkedHashSet<>();
    private int rounds;
    private int acknowledged;
    private int lost;
    private int halfMade;
    private int helped;

    Tally(String fault) {
        this.fault = fault;
    }

    synchronized void round() {
        rounds++;
        if (rounds % 20 == 0) {
            System.err.println("faults: " + fault + ", round " + rounds);
        }
    }

    synchronized void acknowledged(int more) {
        acknowledged += more;
    }

    synchronized void lost(int more) {
        lost += more;
    }

    synchronized void halfMade(int more) {
        halfMade += more;
    }

    synchronized void helped() {
        helped++;
    }

    /// Notes a promise, when it was broken.
    synchronized void require(boolean kept, String promise) {
        if (!kept) {
            broken.add(promise);
        }
    }

    synchronized Line line() {
        return new Line(fault, rounds, acknowledged, lost, halfMade, helped, List.copyOf(broken));
    }

    /// A list of one.
    List<Line> lines() {
        return new ArrayList<>(List.of(line()));
    }
}
