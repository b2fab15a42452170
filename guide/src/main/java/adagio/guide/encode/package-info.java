// SPDX-License-Identifier: Apache-2.0

/// PCM made into files and into streams that play while they are made. Start reading at [AudioFormat].
@NullMarked
package adagio.guide.encode;

import org.jspecify.annotations.NullMarked;
