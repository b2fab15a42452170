// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

import adagio.studio.free.Stretch;
import adagio.studio.free.Use;
import java.util.List;
import java.util.Optional;

/// The lines of a ledger, inside one transaction.
public interface Lines {
    /// Remembers that a request is being answered. Comes before anything else of a booking: of two
    /// with the same key the second waits for the first.
    ///
    /// @param key as it was sent
    /// @param fingerprint of the request
    /// @param bookingId what the request will have made
    /// @return false when the key is there already
    boolean putKey(String key, String fingerprint, String bookingId);

    /// What a key was used for.
    ///
    /// @param key there already
    /// @return fingerprint and booking
    KeptKey getKey(String key);

    /// What is taken.
    ///
    /// @param resources all that are asked about
    /// @param stretch when
    /// @return a use of exactly that stretch
    Use use(List<String> resources, Stretch stretch);

    /// Takes all of it or says that something is taken; then the caller undoes the transaction.
    ///
    /// @param id of the booking or block
    /// @param claims in [Claim#ORDER]
    /// @return false when something is taken
    boolean claim(String id, List<Claim> claims);

    /// Lets go of what a booking or block took.
    ///
    /// @param id of the booking or block
    /// @param claims what it had taken
    void release(String id, List<Claim> claims);

    /// Adds a booking.
    ///
    /// @param booking with a new id
    void add(Booking booking);

    /// Finds a booking.
    ///
    /// @param id any text
    /// @return empty when there is none
    Optional<Booking> find(String id);

    /// Finds a booking and keeps others from changing it until the transaction ends.
    ///
    /// @param id any text
    /// @return empty when there is none
    Optional<Booking> lock(String id);

    /// Puts a locked booking's new state in place.
    ///
    /// @param booking with the id of a locked one
    void replace(Booking booking);

    /// Whether [#lapse] would find something.
    ///
    /// @param now seconds since 1970
    /// @return true when a tentative booking's time has run out
    boolean hasLapsed(long now);

    /// Cancels tentative bookings whose time has run out, and returns them.
    ///
    /// @param now seconds since 1970
    /// @return at most a hundred
    List<Booking> lapse(long now);

    /// Adds a block.
    ///
    /// @param block with a new id
    void add(Block block);

    /// Removes a block and returns it.
    ///
    /// @param id any text
    /// @return empty when there is none
    Optional<Block> removeBlock(String id);

    /// What a key was used for.
    ///
    /// @param fingerprint of the request
    /// @param bookingId what the request made
    record KeptKey(String fingerprint, String bookingId) {}
}
