// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.strap;

import adagio.pulse.Beats;
import adagio.pulse.rows.BeatRows;
import adagio.pulse.rows.IntervalUnit;
import adagio.pulse.rows.Unreadable;
import java.util.Optional;

/// Packets of one strap, as they arrive, that become a recording. Not for several threads.
public final class StrapBeats {
    private final BeatRows rows = new BeatRows("packet", true);
    private int packets;

    /// No packet yet.
    public StrapBeats() {}

    /// Takes a packet. Beats of a strap that says it is off the skin are left out, so that they
    /// become a gap.
    ///
    /// @param arrivedSeconds when it arrived, on a clock that only rises
    /// @param packet what it says
    /// @throws Unreadable when there are more beats than forty days have
    public void add(double arrivedSeconds, StrapPacket packet) throws Unreadable {
        packets++;
        if (packet.contact() == StrapPacket.Contact.OFF) {
            return;
        }
        for (int interval : packet.intervals()) {
            rows.add(packets, arrivedSeconds, interval);
        }
    }

    /// The recording so far.
    ///
    /// @return the beats
    /// @throws Unreadable when there are too few to say anything
    public Beats beats() throws Unreadable {
        return rows.beats(Optional.of(IntervalUnit.TICKS));
    }
}
