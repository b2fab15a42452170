// SPDX-License-Identifier: Apache-2.0

/// Results written down: `adagio-hrv/1`, `adagio-pulse/1`, and plain words for people.
///
/// The words never judge, and name no more than was found. Start reading at
/// [adagio.pulse.document.PulseDocument].
@NullMarked
package adagio.pulse.document;

import org.jspecify.annotations.NullMarked;
