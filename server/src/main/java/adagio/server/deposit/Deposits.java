// SPDX-License-Identifier: Apache-2.0
package adagio.server.deposit;

/// Where deposits are noted: today at the desk; what asks a payment provider would be another one.
public interface Deposits {
    /// What is known of a visit.
    ///
    /// @param studio its id
    /// @param booking its id
    /// @return open when nothing was noted
    Deposit find(String studio, String booking);

    /// Notes something; what was there is gone.
    ///
    /// @param studio its id
    /// @param booking its id
    /// @param deposit open takes a note back
    void put(String studio, String booking, Deposit deposit);
}
