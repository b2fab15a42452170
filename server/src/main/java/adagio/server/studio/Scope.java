// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.studio.Studio;
import java.util.List;

/// Under which id a studio's claims lie. The rooms of a place are its own; its therapists and
/// clients are those of the whole chain, so nobody is booked in two places at one instant. The id
/// of a chain ends with a dot, which no studio's does.
///
/// @param studio the id of a studio
record Scope(String studio) {
    private static final String ROOM = "r/";

    /// The id for a resource.
    ///
    /// @param resource as claims name it
    /// @return the studio's id, or its chain's
    String of(String resource) {
        return isRoom(resource) ? studio : people();
    }

    /// The id for therapists and clients.
    String people() {
        String chain = Studio.chain(studio);
        return chain.isEmpty() ? studio : chain + ".";
    }

    /// Every id under which something of this studio may be taken.
    List<String> all() {
        return people().equals(studio) ? List.of(studio) : List.of(people(), studio);
    }

    static boolean isRoom(String resource) {
        return resource.startsWith(ROOM);
    }
}
