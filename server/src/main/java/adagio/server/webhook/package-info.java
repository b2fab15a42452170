// SPDX-License-Identifier: Apache-2.0
/// The room around an evening: light and warmth, told over a webhook that an evening begins.
///
/// Off unless who runs the house named a host (`ADAGIO_ROOM_HOSTS`). It is told when an evening
/// that both agreed on begins, and when its sound begins; what is told names nobody. Nothing waits
/// for it: the sound does not know that it exists. Start reading at [RoomHook].
@NullMarked
package adagio.server.webhook;

import org.jspecify.annotations.NullMarked;
