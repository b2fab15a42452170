// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

/// The database could not answer: the disk is full, the connection broke, or too many wait. What
/// was asked for is either kept whole or not at all; asking again with the same key finds out.
public final class StorageLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageLost(String message) {
        super(message);
    }

    StorageLost(String message, Throwable cause) {
        super(message, cause);
    }
}
