// SPDX-License-Identifier: Apache-2.0
package adagio.guide.tones;

/// Numbers that look random and depend only on a seed, a stream and a place, so that any place can
/// be asked first.
///
/// @param seed what the whole sound is made from
/// @param stream tells the uses of one seed apart
public record Chance(long seed, long stream) {
    /// The number of a place.
    ///
    /// @param place any number
    /// @return 0 (inclusive) to 1 (exclusive), always the same for the same place
    public double at(long place) {
        long bits = scramble(scramble(seed + 0x632be59bd9b4e019L * stream) ^ place);
        return (bits >>> 11) * 0x1p-53;
    }

    /// The number of a place, scaled.
    ///
    /// @param place any number
    /// @param low the lowest value
    /// @param high the bound above
    /// @return low (inclusive) to high (exclusive)
    public double between(long place, double low, double high) {
        return low + at(place) * (high - low);
    }

    private static long scramble(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
