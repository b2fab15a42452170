// SPDX-License-Identifier: Apache-2.0

/// Spoken sentences and where they come from. Start reading at [Voice].
@NullMarked
package adagio.guide.voice;

import org.jspecify.annotations.NullMarked;
