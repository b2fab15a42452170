// SPDX-License-Identifier: Apache-2.0
package adagio.server.deposit;

import java.time.Instant;

/// What is known of the money for a visit.
public sealed interface Deposit {
    /// Nothing: it is paid at the desk, when it is.
    record Open() implements Deposit {}

    /// Paid at the desk.
    ///
    /// @param amount as it was written, such as `120 GBP`; 1 to 40 letters
    /// @param who noted it
    /// @param at when
    record PaidAtDesk(String amount, String who, Instant at) implements Deposit {
        private static final int LONGEST = 40;

        /// Checks the length.
        public PaidAtDesk {
            if (amount.isBlank() || amount.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "an amount has 1 to 40 letters, such as 120 GBP; found " + amount.length());
            }
        }
    }
}
