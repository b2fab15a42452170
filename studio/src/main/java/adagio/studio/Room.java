// SPDX-License-Identifier: Apache-2.0
package adagio.studio;

/// A room with tables. One visit takes the whole room: nobody lies beside a stranger.
///
/// @param id unique in the studio
/// @param name as clients see it
/// @param tables 1 or 2; a couple needs 2, one person takes a room with 1 first
public record Room(String id, String name, int tables) {
    /// Checks everything.
    public Room {
        Ids.check("a room", id);
        Ids.checkName("the room " + id, name);
        Ids.checkRange("tables of the room " + id, tables, 1, 2);
    }
}
