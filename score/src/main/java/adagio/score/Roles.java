// SPDX-License-Identifier: Apache-2.0
package adagio.score;

/// Who gives and who receives.
///
/// @param giver A, B or both
/// @param receiver the other one, or both when both give
public record Roles(Person giver, Person receiver) {
    /// Both give and receive.
    public static final Roles MUTUAL = new Roles(Person.BOTH, Person.BOTH);

    /// Checks that they are the two.
    public Roles {
        if (receiver != giver.other()) {
            throw new IllegalArgumentException(
                    "giver "
                            + giver.id()
                            + " and receiver "
                            + receiver.id()
                            + ": the receiver is the other one, or both are both");
        }
    }

    /// The roles where this person gives.
    ///
    /// @param giver A, B or both
    /// @return the roles
    public static Roles givenBy(Person giver) {
        return new Roles(giver, giver.other());
    }
}
