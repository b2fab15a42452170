// SPDX-License-Identifier: Apache-2.0
package adagio.server.media;

import adagio.server.tonight.Chosen;
import adagio.server.tonight.Offer;

/// Makes what is played: by the guide, or by a test.
public interface Playables extends AutoCloseable {
    /// What can be chosen.
    Offer offer();

    /// Prepares a choice. It returns when everything but the sound itself is there; the sound is
    /// made while it is read.
    ///
    /// @param sound a routine, and how it sounds out of the offer
    /// @return the same for the same choice
    Playable prepare(Chosen.Sound sound);

    /// Prepares what was first made on another day, whose words may differ from today's.
    ///
    /// @param sound a routine, and how it sounds out of the offer
    /// @param day days since 1970 UTC
    /// @return what that day made of it
    default Playable prepare(Chosen.Sound sound, long day) {
        return prepare(sound);
    }

    /// Stops making sound.
    @Override
    default void close() {}
}
