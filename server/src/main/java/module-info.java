// SPDX-License-Identifier: Apache-2.0

/// The pages, and what they are served from.
module adagio.server {
    requires adagio.guide;
    requires adagio.score;
    requires com.fasterxml.jackson.databind;

    exports adagio.server;
    exports adagio.server.document;
}
