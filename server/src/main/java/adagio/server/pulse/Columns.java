// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.synchrony.Grid;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Two heart rates as so many columns of a picture: in each the mean of what is known there, NaN
/// where nothing is.
final class Columns {
    private final double[] a;
    private final double[] b;
    private final boolean[] gap;
    private final long silent;

    Columns(Grid grid, int most) {
        int size = Math.min(most, grid.size());
        var sums = new double[2][size];
        var known = new int[2][size];
        gap = new boolean[size];
        double[] ratesA = grid.a();
        double[] ratesB = grid.b();
        int silentPoints = 0;
        for (int i = 0; i < grid.size(); i++) {
            int column = (int) ((long) i * size / grid.size());
            add(sums[0], known[0], column, grid.isGapA(i) ? Double.NaN : ratesA[i]);
            add(sums[1], known[1], column, grid.isGapB(i) ? Double.NaN : ratesB[i]);
            boolean silentHere = grid.isGapA(i) || grid.isGapB(i);
            gap[column] |= silentHere;
            silentPoints += silentHere ? 1 : 0;
        }
        a = means(sums[0], known[0]);
        b = means(sums[1], known[1]);
        silent = Math.round(100.0 * silentPoints / grid.size());
    }

    private static void add(double[] sums, int[] known, int column, double rate) {
        if (!Double.isNaN(rate)) {
            sums[column] += rate;
            known[column]++;
        }
    }

    private static double[] means(double[] sums, int[] known) {
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> known[i] == 0 ? Double.NaN : sums[i] / known[i])
                .toArray();
    }

    int size() {
        return a.length;
    }

    double a(int i) {
        return a[i];
    }

    double b(int i) {
        return b[i];
    }

    /// Whether a sensor was silent there.
    boolean isGap(int i) {
        return gap[i];
    }

    /// The share of moments in which one of the sensors was silent, per cent.
    long silent() {
        return silent;
    }

    double low() {
        return known().min().orElse(60);
    }

    double high() {
        return known().max().orElse(60);
    }

    private DoubleStream known() {
        return DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b))
                .filter(each -> !Double.isNaN(each));
    }
}
