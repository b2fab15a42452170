// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.synchrony;

/// Fisher's z of a correlation (1915).
final class Fisher {
    private Fisher() {}

    static double z(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
