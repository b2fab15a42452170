// SPDX-License-Identifier: Apache-2.0

/// The figures of the product, measured.
module adagio.bench {
    requires adagio.calendar;
    requires adagio.composer;
    requires adagio.guide;
    requires adagio.pulse;
    requires adagio.score;
    requires java.management;
    requires java.net.http;
    requires playwright;
    requires static org.jspecify;
}
