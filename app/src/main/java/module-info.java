// SPDX-License-Identifier: Apache-2.0

/// One command.
module adagio.app {
    requires adagio.calendar;
    requires adagio.composer;
    requires adagio.guide;
    requires adagio.pulse;
    requires adagio.score;
    requires adagio.server;
    requires info.picocli;
    requires java.logging;
    requires static org.jspecify;

    opens adagio.app to
            info.picocli;
}
