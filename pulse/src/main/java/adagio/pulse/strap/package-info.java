// SPDX-License-Identifier: Apache-2.0

/// Heartbeats as a Bluetooth strap sends them: packets of the characteristic 0x2A37.
///
/// Start reading at [adagio.pulse.strap.StrapPacket].
@NullMarked
package adagio.pulse.strap;

import org.jspecify.annotations.NullMarked;
