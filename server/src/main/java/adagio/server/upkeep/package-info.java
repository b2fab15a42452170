// SPDX-License-Identifier: Apache-2.0

/// What a house does for what it keeps, by itself: a backup every night, a look at every page of
/// the database every week. Both speak up when something is amiss: in the log, in `doctor`, on the
/// host's page.
///
/// Must not know: what is kept. How it is saved and examined is `storage`'s.
///
/// Start reading at [Upkeep].
@NullMarked
package adagio.server.upkeep;

import org.jspecify.annotations.NullMarked;
