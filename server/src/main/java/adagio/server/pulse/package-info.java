// SPDX-License-Identifier: Apache-2.0

/// `/pulse`: recordings of one heart or two, read, looked at, and forgotten unless somebody keeps
/// their own.
///
/// What is said comes from the room `pulse`; nothing here rates anybody. Start reading at
/// [adagio.server.pulse.PulsePages], then [adagio.server.pulse.KeptHearts] and
/// [adagio.server.pulse.Agreement]: both of a pair choose one evening, then both see.
@NullMarked
package adagio.server.pulse;

import org.jspecify.annotations.NullMarked;
