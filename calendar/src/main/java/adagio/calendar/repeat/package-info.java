// SPDX-License-Identifier: Apache-2.0
/// How things repeat: the recurrence rules of RFC 5545, section 3.3.10, on the wall's clock.
///
/// A rule is read by [RuleReader], written out between two times by [Repetition], and every step is
/// paid from a [Budget], so that no rule, however strange, takes more than its share of time. Knows
/// no file, no zone and no event. Start reading at [Rule].
@NullMarked
package adagio.calendar.repeat;

import org.jspecify.annotations.NullMarked;
