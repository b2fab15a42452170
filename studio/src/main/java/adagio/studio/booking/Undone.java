// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

/// Undoes a transaction because somebody else has what was wanted. Never leaves the desk.
final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// True when it was free a moment ago: then another choice may still be there.
    private final boolean lostRace;

    Undone(boolean lostRace) {
        super(lostRace ? "somebody was faster" : "nothing is free", null, false, false);
        this.lostRace = lostRace;
    }

    boolean lostRace() {
        return lostRace;
    }
}
