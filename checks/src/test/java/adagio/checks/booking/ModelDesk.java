// SPDX-License-Identifier: Apache-2.0
package adagio.checks.booking;

import adagio.studio.Studio;
import adagio.studio.booking.Desk;
import adagio.studio.booking.MemoryLedger;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// A desk on the model of maps.
final class ModelDesk {
    private ModelDesk() {}

    static Desk open(Studio studio, InstantSource clock, RandomGenerator random) {
        return new Desk(studio, new MemoryLedger(), clock, random);
    }
}
