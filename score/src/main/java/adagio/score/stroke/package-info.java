// SPDX-License-Identifier: Apache-2.0
/// The strokes of the hands, as the catalogue holds them.
///
/// A [Stroke] is a [Movement] (all that is ever shown or said) and beside it what only a composer
/// needs: where it may be used, how long, how strongly and whom it suits. Knows the body and
/// nothing else.
@NullMarked
package adagio.score.stroke;

import org.jspecify.annotations.NullMarked;
