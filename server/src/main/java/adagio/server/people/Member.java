// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

/// One person of a household.
///
/// @param id random
/// @param name what the person is called, may be empty
/// @param joined whether the person signs in here; who does not is a guest of the evening
/// @param eraseAsked when the person asked to erase the household, seconds since 1970 UTC, 0 when
///   not
public record Member(String id, String name, boolean joined, long eraseAsked) {
    /// The name is not for logs.
    @Override
    public String toString() {
        return "Member " + id;
    }
}
