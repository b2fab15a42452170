// SPDX-License-Identifier: Apache-2.0
/// The score: written music for hands, and the catalogue it is written from.
module adagio.score {
    requires static transitive org.jspecify;

    exports adagio.score;
    exports adagio.score.body;
    exports adagio.score.care;
    exports adagio.score.catalogue;
    exports adagio.score.engraving;
    exports adagio.score.ritual;
    exports adagio.score.stroke;
}
