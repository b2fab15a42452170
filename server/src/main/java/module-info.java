// SPDX-License-Identifier: Apache-2.0

/// The pages, and what they are served from.
module adagio.server {
    requires adagio.guide;
    requires transitive adagio.score;
    requires com.fasterxml.jackson.databind;
    requires gg.jte.runtime;
    requires io.helidon.webserver;
    requires java.logging;

    exports adagio.server;
    exports adagio.server.document;
    exports adagio.server.pages to
            gg.jte.runtime;
}
