// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.cleaning;

import java.util.List;

/// The beats of one run that look like artifacts, by their numbers.
///
/// @param ectopic early and then late
/// @param missed the beat that ends an interval with a beat missing
/// @param extra beats that were none
/// @param longshort beats too late or too early
/// @param natural whether every finding lies within what hearts do
record Found(
        List<Integer> ectopic,
        List<Integer> missed,
        List<Integer> extra,
        List<Integer> longshort,
        boolean natural) {
    Artifacts count() {
        return new Artifacts(ectopic.size(), missed.size(), extra.size(), longshort.size());
    }
}
