// SPDX-License-Identifier: Apache-2.0

/// The composer: the best routine for these two, with the proof and the reasons, or what is
/// nearest.
///
/// The only input is an [adagio.composer.agreement.Agreement]; the referee judges every routine
/// before it leaves. Nothing here knows a cause, a voice or a page. Start at [Composer].
@NullMarked
package adagio.composer;

import org.jspecify.annotations.NullMarked;
