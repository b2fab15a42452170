// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.free.Stretch;

/// Time that nobody can book: a therapist's or a room's. It holds claims like a visit.
///
/// @param id unique in the studio
/// @param resource `t/...` or `r/...`
/// @param stretch half-open, at most 31 days
/// @param why for the staff, at most 200 letters
public record Block(String id, String resource, Stretch stretch, String why) {
    private static final int MOST = 31 * 96;

    /// Checks the lengths.
    public Block {
        if (stretch.length() == 0 || stretch.length() > MOST || why.length() > 200) {
            throw new IllegalArgumentException(
                    "a block has 1 quarter to 31 days and a reason of at most 200 letters");
        }
    }

    Claim claim() {
        return new Claim(resource, stretch);
    }
}
