// SPDX-License-Identifier: Apache-2.0
package adagio.server.play;

import adagio.server.devices.Link;
import adagio.server.web.Guard;
import adagio.server.web.QrCode;
import java.util.Locale;

/// Which of the devices a page of the player is on, and how another one joins it.
///
/// @param role what the device is
/// @param code joins the second device, empty when there is none
/// @param parts whether each device says what is meant for one of the two
/// @param origin the house as this device reached it, such as `http://192.168.1.20:8686`
/// @param evening the id of the evening, empty where nothing more is asked of the house
/// @param diary whether it is to be told later that the evening was played
public record Phone(
        Role role, String code, boolean parts, String origin, String evening, boolean diary) {
    private static final String JOIN = "/with/";

    /// What a device is.
    public enum Role {
        /// The one where both said yes.
        FIRST,
        /// The one that came by a code.
        SECOND,
        /// One that keeps the evening and may be far from the house.
        KEPT;

        /// As the page's scripts read it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Phone alone(String origin, String evening) {
        return new Phone(Role.FIRST, "", false, origin, evening, false);
    }

    /// A device at a therapist's table: it plays, and changes nothing.
    static Phone table(Role role, Link link, String origin) {
        return new Phone(role, link.code(), true, origin, "", false);
    }

    static Phone kept(String origin, boolean diary) {
        return new Phone(Role.KEPT, "", false, origin, "", diary);
    }

    static Phone of(Role role, Link link, String origin) {
        boolean parts = link.hearing() == Link.Hearing.PARTS;
        return new Phone(role, link.code(), parts, origin, link.evening(), false);
    }

    /// Where a device asks to keep the evening.
    ///
    /// @return a path, empty where it cannot
    public String take() {
        return edits() ? "/play/" + evening + "/road" : "";
    }

    /// Whether it is at a table of a studio.
    public boolean isTable() {
        return evening.isEmpty() && !code.isEmpty();
    }

    /// Whether the routine can be changed here: where both said yes, and not in a studio.
    public boolean edits() {
        return isFirst() && !evening.isEmpty();
    }

    /// Whether both said yes here.
    public boolean isFirst() {
        return role == Role.FIRST;
    }

    /// Whether it came by a code.
    public boolean isSecond() {
        return role == Role.SECOND;
    }

    /// Whether it keeps the evening.
    public boolean isKept() {
        return role == Role.KEPT;
    }

    /// The address of the line between the devices.
    ///
    /// @return a path, empty when there is one device
    public String line() {
        return code.isEmpty() ? "" : JOIN + code + "/link";
    }

    /// Where the code is typed.
    public String place() {
        return origin.replaceFirst("^https?://", "") + "/with";
    }

    /// The address as a square for a camera.
    ///
    /// @return an `svg` element
    public String picture() {
        return QrCode.svg(origin + JOIN + code, code);
    }

    /// Whether the address means this machine alone, on every device.
    public boolean onlyHere() {
        return Guard.isHereAlone(origin);
    }
}
