// SPDX-License-Identifier: Apache-2.0

/// One person's private card: what it asks, and what a filled one says.
///
/// It keeps nothing: what was said goes to the caller and is let go there. It knows no evening and
/// no other person. Start reading at [adagio.server.card.Card].
@NullMarked
package adagio.server.card;

import org.jspecify.annotations.NullMarked;
