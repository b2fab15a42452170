// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The quantities of the R package SUSY 0.1.0 (Tschacher and Meier 2020, doi
/// 10.1080/10503307.2019.1612114), from its published formulas: segments of both correlated at
/// every lag, `z = atanh r`, real pairs against all false ones. At lag k > 0 B leads.
public final class Susy {
    private final Settings settings;
    private final int rows;
    private final List<Segment> a = new ArrayList<>();
    private final List<Segment> b = new ArrayList<>();
    private final double[] realAbs;
    private final double[] realSigned;
    private final double[] falseAbs;
    private final double[] falseSigned;

    private Susy(double[] first, double[] second, Settings settings) {
        this.settings = settings;
        rows = first.length;
        realAbs = new double[settings.lags()];
        realSigned = new double[settings.lags()];
        falseAbs = new double[settings.lags()];
        falseSigned = new double[settings.lags()];
        for (int from = 0; from + settings.points() <= rows; from += settings.points()) {
            a.add(Segment.of(first, from, settings.points()));
            b.add(Segment.of(second, from, settings.points()));
        }
    }

    /// Computes them on a grid; moments in a gap of either are left out, as SUSY deletes rows.
    ///
    /// @param grid both curves, of the settings' points a second
    /// @param settings the settings
    /// @return SUSY's summary
    public static SusyFigures of(Grid grid, Settings settings) {
        double[][] both = grid.spliced();
        return of(both[0], both[1], settings);
    }

    /// Computes them for two series.
    ///
    /// @param first A's values, evenly spaced
    /// @param second B's, as many
    /// @param settings the settings
    /// @return SUSY's summary
    public static SusyFigures of(double[] first, double[] second, Settings settings) {
        var susy = new Susy(first, second, settings);
        if (susy.a.size() >= 2) {
            susy.correlate();
        }
        return new SusyFigures(settings, susy.summary());
    }

    private void correlate() {
        int n = a.size();
        for (int i = 0; i < n; i++) {
            double[][] moved = a.get(i).moved(settings.lagPoints());
            for (int h = 0; h < n; h++) {
                if (a.get(i).isUsable() && b.get(h).isUsable()) {
                    double[] row = b.get(h).correlate(moved);
                    add(row, i == h ? realAbs : falseAbs, i == h ? realSigned : falseSigned);
                }
            }
        }
        for (int k = 0; k < realAbs.length; k++) {
            realAbs[k] /= n;
            realSigned[k] /= n;
            falseAbs[k] /= (double) n * (n - 1);
            falseSigned[k] /= (double) n * (n - 1);
        }
    }

    private static void add(double[] row, double[] abs, double[] signed) {
        for (int k = 0; k < row.length; k++) {
            double z = Fisher.z(row[k]);
            abs[k] += Math.abs(z);
            signed[k] += z;
        }
    }

    private Map<String, Double> summary() {
        int lag = settings.lagPoints();
        int lags = settings.lags();
        boolean known = a.size() >= 2;
        double z = known ? Stats.mean(realAbs, 0, lags) : Double.NaN;
        double zFalse = known ? Stats.mean(falseAbs, 0, lags) : Double.NaN;
        double zSigned = known ? Stats.mean(realSigned, 0, lags) : Double.NaN;
        double zFalseSigned = known ? Stats.mean(falseSigned, 0, lags) : Double.NaN;
        double nan = known ? 0 : Double.NaN;
        var all = new LinkedHashMap<String, Double>();
        all.put("n(data)", (double) rows);
        all.put("Z", z);
        all.put("Z-Pseudo", zFalse);
        all.put("SD(Z)", nan + Stats.deviation(realAbs, 0, lags));
        all.put("SD(Z-Pseudo)", nan + Stats.deviation(falseAbs, 0, lags));
        all.put("n(lags)", (double) lags);
        all.put("%>Pseudo", nan + Stats.shareAbove(realAbs, falseAbs));
        all.put("n(Segmente)", (double) a.size());
        all.put("ES", (z - zFalse) / Stats.deviation(falseAbs, 0, lags));
        all.put("Z(lead1)", nan + Stats.mean(realAbs, 0, lag));
        all.put("Z(lead2)", nan + Stats.mean(realAbs, lag + 1, lags));
        all.put("ES(lead1)", nan + side(0, lag));
        all.put("ES(lead2)", nan + side(lag + 1, lags));
        all.put("meanZ(in-phase)", nan + Stats.meanWhere(realSigned, true));
        all.put("meanZ(anti-phase)", nan + Stats.meanWhere(realSigned, false));
        all.put("Anzahl(in-phase)", nan + Stats.countWhere(realSigned, true));
        all.put("Anzahl(anti-phase)", nan + Stats.countWhere(realSigned, false));
        all.put("Z(noAbs)", zSigned);
        all.put("Z(Pseudo-noAbs)", zFalseSigned);
        all.put("%>Pseudo(noAbs)", nan + Stats.shareAbove(realSigned, falseSigned));
        all.put("ES(noAbs)", (zSigned - zFalseSigned) / Stats.deviation(falseSigned, 0, lags));
        return all;
    }

    private double side(int from, int to) {
        return (Stats.mean(realAbs, from, to) - Stats.mean(falseAbs, from, to))
                / Stats.deviation(falseAbs, from, to);
    }
}
