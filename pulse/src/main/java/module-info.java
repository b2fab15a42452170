// SPDX-License-Identifier: Apache-2.0

/// Heartbeats in, heart-rate variability and synchrony out. Knows no other room.
module adagio.pulse {
    requires static transitive org.jspecify;

    exports adagio.pulse;
    exports adagio.pulse.cleaning;
    exports adagio.pulse.document;
    exports adagio.pulse.reading;
    exports adagio.pulse.rows;
    exports adagio.pulse.strap;
    exports adagio.pulse.synchrony;
    exports adagio.pulse.variability;
}
