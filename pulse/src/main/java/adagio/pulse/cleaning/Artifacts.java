// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.cleaning;

/// How many beats of each kind were found and put right.
///
/// @param ectopic a beat early and the next one late
/// @param missed a beat the sensor did not see
/// @param extra a beat the sensor saw twice
/// @param longshort an interval too long or too short for its neighbours
public record Artifacts(int ectopic, int missed, int extra, int longshort) {
    /// Nothing found.
    public static final Artifacts NONE = new Artifacts(0, 0, 0, 0);

    /// All of them.
    ///
    /// @return the sum
    public int total() {
        return ectopic + missed + extra + longshort;
    }

    /// Both together.
    ///
    /// @param other what was found elsewhere
    /// @return the sums
    public Artifacts plus(Artifacts other) {
        return new Artifacts(
                ectopic + other.ectopic,
                missed + other.missed,
                extra + other.extra,
                longshort + other.longshort);
    }
}
