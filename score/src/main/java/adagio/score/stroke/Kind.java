// SPDX-License-Identifier: Apache-2.0
package adagio.score.stroke;

import java.util.Locale;

/// The family of a movement.
public enum Kind {
    /// Resting stroke.
    HOLD,
    /// Effleurage.
    GLIDE,
    /// Circles of the palm or fingers.
    CIRCLE,
    /// Petrissage.
    KNEAD,
    /// Pressing straight down and up.
    COMPRESS,
    /// Small circles that move the skin.
    FRICTION,
    /// Slow rocking.
    ROCK,
    /// A joint moved in its easy range.
    MOBILISE,
    /// Rolling between fingers or hands.
    ROLL,
    /// Passive stretch.
    STRETCH,
    /// Fingertips with almost no weight.
    FEATHER,
    /// Warming rub.
    RUB,
    /// Soft tapping.
    TAP,
    /// Breathing together.
    BREATH,
    /// Stillness without touch.
    REST;

    /// The controlled word of the catalogue and the documents.
    ///
    /// @return lower case with underscores
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
