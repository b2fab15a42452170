// SPDX-License-Identifier: Apache-2.0

/// Faults done for real to the product as its user starts it: processes are killed, a disk is
/// filled, a folder is old, and each promise is looked up afterwards. `tools/faults` runs all of
/// it, [FaultsTest] a short form.
///
/// Start reading at [Faults].
@NullMarked
package adagio.checks.faults;

import org.jspecify.annotations.NullMarked;
