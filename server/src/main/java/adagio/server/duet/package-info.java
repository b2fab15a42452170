// SPDX-License-Identifier: Apache-2.0
/// The duet of a visit: composed from what the two clients' cards ask of the hands, played at two
/// tables, printed, prepared.
///
/// Must not know: why a card asks for something, who is at home here. Start reading at [DuetPages].
@NullMarked
package adagio.server.duet;

import org.jspecify.annotations.NullMarked;
