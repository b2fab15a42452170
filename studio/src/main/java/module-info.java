// SPDX-License-Identifier: Apache-2.0

/// Two therapists, one room, two people, one instant.
module adagio.studio {
    requires static transitive org.jspecify;

    exports adagio.studio;
    exports adagio.studio.booking;
    exports adagio.studio.free;
}
