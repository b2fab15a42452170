// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

/// Who an evening is for, when they live here: ids, never names.
///
/// @param household the household's id, empty for guests
/// @param pair the pair's id
/// @param first the id of the person who began
/// @param second the id of the other
/// @param again an evening or a favourite whose routine is played again, empty for a new one
public record Who(String household, String pair, String first, String second, String again) {
    /// Two people of whom nothing is kept.
    public static final Who GUESTS = new Who("", "", "", "", "");

    /// Whether nothing is kept of them.
    public boolean guests() {
        return pair.isEmpty();
    }

    /// Whether somebody is one of the two.
    ///
    /// @param person an id
    /// @return true for both
    public boolean has(String person) {
        return !guests() && (first.equals(person) || second.equals(person));
    }
}
