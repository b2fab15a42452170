// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import java.util.LinkedHashSet;
import java.util.Set;

/// The devices of one evening, and where they stand. Every device is told of every act, and of
/// nobody who did it.
public final class Link {
    private final String code;
    private final String evening;
    private final Hearing hearing;
    private final Set<Device> devices = new LinkedHashSet<>();
    private Stand stand = Stand.first();

    /// What the devices sound like.
    public enum Hearing {
        /// The same on both.
        SAME,
        /// Each says what is meant for one of the two.
        PARTS
    }

    /// A device that is told where the two stand.
    interface Device {
        /// Tells it; a device that is gone is told nothing.
        ///
        /// @param json one message
        void tell(String json);
    }

    Link(String code, String evening, Hearing hearing) {
        this.code = code;
        this.evening = evening;
        this.hearing = hearing;
    }

    /// Short, to be typed: six letters and digits.
    public String code() {
        return code;
    }

    /// The id of the evening that is played.
    public String evening() {
        return evening;
    }

    /// What the devices sound like.
    public Hearing hearing() {
        return hearing;
    }

    /// How many devices are here now.
    synchronized int devices() {
        return devices.size();
    }

    synchronized void join(Device device) {
        devices.add(device);
        tellAll();
    }

    synchronized void leave(Device device) {
        if (devices.remove(device)) {
            tellAll();
        }
    }

    /// A person plays, goes on or skips. An act that did not know of a hold loses against it.
    ///
    /// @param place seconds of the file
    /// @param turn the last turn its device knew of
    /// @param now the house's clock, ms
    synchronized void go(double place, int turn, double now) {
        if (turn == stand.turn()) {
            stand = stand.then(Stand.State.PLAYING, place, now);
        }
        tellAll();
    }

    /// One of the two holds: both are held, at once and whatever else is on its way.
    ///
    /// @param place seconds of the file, where the device that held was
    /// @param now the house's clock, ms
    synchronized void hold(double place, double now) {
        if (stand.state() == Stand.State.PLAYING) {
            stand = stand.then(Stand.State.HELD, place, now);
        }
        tellAll();
    }

    /// One of the two stops.
    ///
    /// @param place seconds of the file
    /// @param now the house's clock, ms
    synchronized void stop(double place, double now) {
        if (stand.state() != Stand.State.STOPPED) {
            stand = stand.then(Stand.State.STOPPED, place, now);
        }
        tellAll();
    }

    /// One of the two asks for gentler hands: the other device is told, and nothing is kept of it.
    ///
    /// @param from the device that asked, and knows
    synchronized void gentler(Device from) {
        devices.stream()
                .filter(device -> device != from)
                .forEach(device -> device.tell("{\"is\":\"gentler\"}"));
    }

    /// What is played has changed: devices fetch it anew.
    synchronized void changed() {
        stand = stand.then(Stand.State.READY, 0, 0);
        devices.forEach(device -> device.tell("{\"is\":\"changed\"}"));
    }

    synchronized Stand stand() {
        return stand;
    }

    private void tellAll() {
        String json = stand.json(devices.size());
        devices.forEach(device -> device.tell(json));
    }
}
