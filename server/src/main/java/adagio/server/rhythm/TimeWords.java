// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.rhythm.Reason;
import adagio.server.web.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Days and hours as the pages say them.
final class TimeWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private final Messages say;

    TimeWords(Messages say) {
        this.say = say;
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    String hours(Instant start, int minutes, ZoneId zone) {
        var end = start.plusSeconds(60L * minutes);
        return say.say(
                "times.hours", TIME.format(start.atZone(zone)), TIME.format(end.atZone(zone)));
    }

    /// The days of a due session: "Monday 23 to Sunday 29 November".
    String days(LocalDate from, LocalDate to) {
        var last = to.minusDays(1);
        if (from.equals(last)) {
            return DAY.format(from);
        }
        boolean same = from.getMonth() == last.getMonth();
        String first = same ? WEEKDAY.format(from) + " " + from.getDayOfMonth() : DAY.format(from);
        return say.say("times.days", first, DAY.format(last));
    }

    /// The same instant on other walls, such as "15:00 in New York"; empty when all walls agree.
    String elsewhere(Instant start, ZoneId here, Collection<ZoneId> zones) {
        var words = new ArrayList<String>();
        for (var zone : zones.stream().distinct().toList()) {
            var there = start.atZone(zone);
            if (!there.toLocalDateTime().equals(start.atZone(here).toLocalDateTime())) {
                boolean sameDay = there.toLocalDate().equals(start.atZone(here).toLocalDate());
                String time = TIME.format(there);
                words.add(
                        say.say(
                                "times.elsewhere",
                                sameDay ? time : WEEKDAY.format(there) + " " + time,
                                city(zone)));
            }
        }
        return String.join(", ", words);
    }

    /// The city of a zone: "New York" of America/New_York.
    static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    static List<String> reasons(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::text).toList();
    }
}
