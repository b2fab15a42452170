// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.zone;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// The wall's clock of a zone and the seconds since 1970.
public final class Wall {
    /// Greenwich.
    public static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    private Wall() {}

    /// When the wall shows a time. A time that the wall leaves out is read with the offset before
    /// the gap, one that it shows twice is the first; RFC 5545, section 3.3.5.
    public static long second(LocalDateTime at, ZoneRules rules) {
        if (rules.isFixedOffset()) {
            return at.toEpochSecond(rules.getOffset(at));
        }
        ZoneOffsetTransition transition = rules.getTransition(at);
        return at.toEpochSecond(
                transition == null ? rules.getOffset(at) : transition.getOffsetBefore());
    }

    /// How much later the wall shows the same time again, 0 when it does not.
    public static long again(LocalDateTime at, ZoneRules rules) {
        ZoneOffsetTransition transition = rules.isFixedOffset() ? null : rules.getTransition(at);
        return transition == null || transition.isGap() ? 0 : -transition.getDuration().toSeconds();
    }

    /// What the wall shows.
    public static LocalDateTime at(long second, ZoneRules rules) {
        var offset = rules.getOffset(java.time.Instant.ofEpochSecond(second));
        return LocalDateTime.ofEpochSecond(second, 0, offset);
    }
}
