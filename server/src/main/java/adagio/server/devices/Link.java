// SPDX-License-Identifier: Apache-2.0
package adagio.server.devices;

import java.util.LinkedHashSet;
import java.util.Set;

/// The devices of one evening, and where they stand. Every device is told of every act, and of
/// nobody who did it.
public final class Link {
    private static final int TRIES = 3;
    private static final String GENTLER = "{\"is\":\"gentler\"}";
    private static final String CHANGED = "{\"is\":\"changed\"}";
    private final String code;
    private final String evening;
    private final Hearing hearing;
    private final Set<Device> devices = new LinkedHashSet<>();
    private final Line line;
    private Stand stand;
    private int elsewhere;

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

    /// The other houses, as one link knows them.
    interface Line {
        /// Writes where the two stand and tells it.
        ///
        /// @param code of the link
        /// @param before what this house believes
        /// @param next what follows
        /// @return `next`, or what another house wrote meanwhile
        Stand stand(String code, Stand before, Stand next);

        /// Tells how many devices are here.
        void here(String code, int devices);

        /// Tells devices elsewhere a message.
        void tell(String code, String json);
    }

    /// A house without others.
    static final Line NOBODY =
            new Line() {
                @Override
                public Stand stand(String code, Stand before, Stand next) {
                    return next;
                }

                @Override
                public void here(String code, int devices) {}

                @Override
                public void tell(String code, String json) {}
            };

    Link(String code, String evening, Hearing hearing, Stand stand, Line line) {
        this.code = code;
        this.evening = evening;
        this.hearing = hearing;
        this.stand = stand;
        this.line = line;
    }

    /// Short, to be typed: six letters and digits, eight where several houses share links.
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
        line.here(code, devices.size());
        tellAll();
    }

    synchronized void leave(Device device) {
        if (devices.remove(device)) {
            line.here(code, devices.size());
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
            stand = line.stand(code, stand, stand.then(Stand.State.PLAYING, place, now));
        }
        tellAll();
    }

    /// One of the two holds: both are held, at once and whatever else is on its way.
    ///
    /// @param place seconds of the file, where the device that held was
    /// @param now the house's clock, ms
    synchronized void hold(double place, double now) {
        for (int i = 0; i < TRIES && stand.state() == Stand.State.PLAYING; i++) {
            stand = line.stand(code, stand, stand.then(Stand.State.HELD, place, now));
        }
        tellAll();
    }

    /// One of the two stops.
    ///
    /// @param place seconds of the file
    /// @param now the house's clock, ms
    synchronized void stop(double place, double now) {
        for (int i = 0; i < TRIES && stand.state() != Stand.State.STOPPED; i++) {
            stand = line.stand(code, stand, stand.then(Stand.State.STOPPED, place, now));
        }
        tellAll();
    }

    /// One of the two asks for gentler hands: the other device is told, and nothing is kept of it.
    ///
    /// @param from the device that asked, and knows
    synchronized void gentler(Device from) {
        devices.stream().filter(device -> device != from).forEach(device -> device.tell(GENTLER));
        line.tell(code, GENTLER);
    }

    /// What is played has changed: devices fetch it anew.
    synchronized void changed() {
        stand = line.stand(code, stand, stand.then(Stand.State.READY, 0, 0));
        devices.forEach(device -> device.tell(CHANGED));
        line.tell(code, CHANGED);
    }

    /// Another house tells where the two stand; what is older than what is known here is not.
    synchronized void heard(Stand other) {
        if (other.turn() > stand.turn()) {
            stand = other;
            tellAll();
        }
    }

    /// Another house tells this house's devices something.
    synchronized void heard(String json) {
        devices.forEach(device -> device.tell(json));
    }

    /// How many devices are at other houses.
    synchronized void elsewhere(int count) {
        if (count != elsewhere) {
            elsewhere = count;
            tellAll();
        }
    }

    synchronized Stand stand() {
        return stand;
    }

    private void tellAll() {
        String json = stand.json(devices.size() + elsewhere);
        devices.forEach(device -> device.tell(json));
    }
}
