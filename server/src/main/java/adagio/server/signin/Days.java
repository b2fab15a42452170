// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.web.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says on which day something was, as the house's own wall has it.
public final class Days {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final ZoneId HOUSE = ZoneId.systemDefault();
    private final LocalDate today;
    private final Messages say;

    /// For one page.
    ///
    /// @param clock tells what today is
    /// @param say has the words
    Days(InstantSource clock, Messages say) {
        this.today = LocalDate.ofInstant(clock.instant(), HOUSE);
        this.say = say;
    }

    /// A day in words.
    ///
    /// @param when an instant of it
    /// @return today, yesterday, or its date
    public String of(Instant when) {
        var day = LocalDate.ofInstant(when, HOUSE);
        return day.equals(today)
                ? say.say("day.today")
                : day.equals(today.minusDays(1)) ? say.say("day.yesterday") : DAY.format(day);
    }
}
