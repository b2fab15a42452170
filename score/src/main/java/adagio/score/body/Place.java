// SPDX-License-Identifier: Apache-2.0
package adagio.score.body;

/// Where two people are to each other.
///
/// @param receiver how the receiver lies, sits or stands
/// @param giver where the giver is
public record Place(ReceiverPosition receiver, GiverPosition giver) {}
