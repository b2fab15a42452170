// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

import java.util.List;

/// The voices that are here.
public final class Voices {
    /// The packs that the product carries, the default first.
    public static final List<String> BUILT_IN = List.of("robin", "wren");

    private Voices() {}
}
