// SPDX-License-Identifier: Apache-2.0
package adagio.server.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/// When nightly backups are made.
///
/// @param on false makes none
/// @param at the time of day on this machine's wall
public record Night(boolean on, LocalTime at) {
    private static final LocalTime USUAL = LocalTime.of(3, 30);

    /// Reads `ADAGIO_NIGHTLY`.
    ///
    /// @param text `HH:MM`, `off`, or nothing for 03:30
    /// @return when
    /// @throws IllegalArgumentException saying what was found and what is allowed
    public static Night of(String text) {
        if (text.isBlank()) {
            return new Night(true, USUAL);
        }
        if (text.strip().equalsIgnoreCase("off")) {
            return new Night(false, USUAL);
        }
        try {
            return new Night(true, LocalTime.parse(text.strip()));
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "ADAGIO_NIGHTLY is \""
                            + text
                            + "\"; allowed is a time of day such as 03:30, or off");
        }
    }

    /// The latest moment that is past at which a backup was due. On a night whose hour is left out
    /// it is due when the wall leapt; of an hour that comes twice, at the first.
    Instant lastDue(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant due = on(today, zone);
        return due.isAfter(now) ? on(today.minusDays(1), zone) : due;
    }

    private Instant on(LocalDate day, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
