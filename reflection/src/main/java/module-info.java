// SPDX-License-Identifier: Apache-2.0

/// Check-ins, the eight-week arc and its exact statistics. Knows no other room and no name.
module adagio.reflection {
    requires static transitive org.jspecify;
    requires java.xml;

    exports adagio.reflection;
    exports adagio.reflection.picture;
    exports adagio.reflection.statistics;
}
