// SPDX-License-Identifier: Apache-2.0

/// Finds beats that were missed, invented or out of place, and puts them right, run by run.
///
/// Lipponen and Tarvainen 2019 (doi 10.1080/03091902.2019.1640306). Start reading at
/// [adagio.pulse.cleaning.Cleaning].
@NullMarked
package adagio.pulse.cleaning;

import org.jspecify.annotations.NullMarked;
