// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.web.Refused;
import adagio.studio.Offering;
import adagio.studio.Studio;
import adagio.studio.free.Asked;
import adagio.studio.free.Quarter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The fields of the desk's forms: a day, a time, therapists.
final class Asking {
    private Asking() {}

    /// The fields `day` and `time`, or `start` as buttons send it.
    static Instant start(Studio studio, UnaryOperator<String> field) {
        try {
            String sent = field.apply("start");
            Instant start =
                    sent.isEmpty()
                            ? LocalDate.parse(field.apply("day"))
                                    .atTime(LocalTime.parse(field.apply("time")))
                                    .atZone(studio.zone())
                                    .toInstant()
                            : Instant.parse(sent);
            if (Quarter.isOne(start)) {
                return start;
            }
        } catch (DateTimeException _) {
            throw new Refused(400, "a day looks like 2027-03-10, a time like 10:15");
        }
        throw new Refused(400, "visits begin on quarter-hours");
    }

    /// The fields `t1` and `t2`.
    static List<String> therapists(Studio studio, Offering service, UnaryOperator<String> field) {
        return therapists(studio, service.people(), field);
    }

    static List<String> therapists(Studio studio, int people, UnaryOperator<String> field) {
        var therapists = new ArrayList<String>();
        for (int i = 1; i <= people; i++) {
            String id = field.apply("t" + i);
            boolean any = id.isEmpty() || id.equals(Asked.ANY) || therapists.contains(id);
            if (!any && !studio.hasTherapist(id)) {
                throw new Refused(400, "t" + i + " is nobody of this studio");
            }
            therapists.add(any ? Asked.ANY : id);
        }
        return therapists;
    }
}
