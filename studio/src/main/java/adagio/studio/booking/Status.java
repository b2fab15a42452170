// SPDX-License-Identifier: Apache-2.0
package adagio.studio.booking;

/// What a booking is, in the words of RFC 5545. The first two hold the same claims.
public enum Status {
    /// Waits for a yes, for a limited time.
    TENTATIVE,
    /// Will take place.
    CONFIRMED,
    /// Will not; a tentative one whose time ran out is this too.
    CANCELLED;

    /// As documents write it.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
