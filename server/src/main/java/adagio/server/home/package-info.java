// SPDX-License-Identifier: Apache-2.0

/// What two people keep: a card, their evenings, favourites.
///
/// A card is kept twice: the answers, which only their author opens, and their effects without the
/// causes, which an agreement is made of. Of an evening it keeps when it began and its routine;
/// never an answer, a hold, a stop, or another day. It knows of studios, pulses and reflections
/// nothing. Start reading at [adagio.server.home.KeptCards], then [adagio.server.home.HomeTonight].
@NullMarked
package adagio.server.home;

import org.jspecify.annotations.NullMarked;
