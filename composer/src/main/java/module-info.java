// SPDX-License-Identifier: Apache-2.0

/// Wishes become an agreement, an agreement becomes the best routine that fits; a referee judges
/// it.
module adagio.composer {
    requires transitive adagio.score;

    exports adagio.composer;
    exports adagio.composer.agreement;
    exports adagio.composer.model;
    exports adagio.composer.referee;
    exports adagio.composer.search;
    exports adagio.composer.wishes;
}
