// SPDX-License-Identifier: Apache-2.0

/// The pages, and what they are served from.
module adagio.server {
    requires adagio.guide;

    exports adagio.server;
}
