// SPDX-License-Identifier: Apache-2.0
/// A rhythm that cannot be failed: when the next sessions are due, and two or three good times for
/// each.
///
/// The only thing asked here is what is taken for the two together, so no proposal and no reason
/// can tell whose hour it was. Knows no calendar file, no clock and no past: a session that was
/// missed is gone. How times are ranked stands in `docs/rhythm.md`. Start reading at [FindTimes].
@NullMarked
package adagio.calendar.rhythm;

import org.jspecify.annotations.NullMarked;
