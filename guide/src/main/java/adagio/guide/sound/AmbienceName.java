// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// The ambiences people choose from. None has a beat, words or a loop.
public enum AmbienceName {
    /// Slow, warm chords that change like light.
    PADS,
    /// Singing bowls, struck now and then over a soft drone.
    BOWLS,
    /// Soft air that comes and goes over low notes.
    BREATH,
    /// Soft rain under a roof.
    RAIN,
    /// A calm sea at some distance.
    SEA,
    /// A still night: low notes, a breath of wind, now and then a far small bell.
    NIGHT,
    /// Nothing at all.
    SILENCE
}
