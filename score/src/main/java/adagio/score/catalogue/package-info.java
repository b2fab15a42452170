// SPDX-License-Identifier: Apache-2.0

/// The catalogue that a massage therapist edits: files in, strokes, regions, script and rituals
/// out.
///
/// [CatalogueFiles] finds the texts, [Notation] splits them into paragraphs, [CatalogueReader]
/// makes typed values of them and collects every fault with file and line. Start reading at
/// [Catalogue].
@NullMarked
package adagio.score.catalogue;

import org.jspecify.annotations.NullMarked;
