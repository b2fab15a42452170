// SPDX-License-Identifier: Apache-2.0
package adagio.server.storage;

/// One line of `doctor`.
///
/// @param works false when something has to be done
/// @param text what was found, and what to do when it does not work
public record Finding(boolean works, String text) {}
