// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.rhythm.Cadence;
import adagio.calendar.rhythm.Hours;
import adagio.calendar.rhythm.Rhythm;
import adagio.calendar.rhythm.Slack;
import adagio.server.calendars.OwnTimes;
import adagio.server.web.Form;
import adagio.server.web.Messages;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the form of `/times/rhythm`. All faults are said at once.
final class RhythmForm {
    private static final int DAY = 24 * 60;
    private final Form form;
    private final Messages say;
    private final List<String> faults = new ArrayList<>();

    RhythmForm(Form form, Messages say) {
        this.form = form;
        this.say = say;
    }

    /// What it says; defaults stand for what was not understood.
    Rhythm rhythm() {
        var cadence = Cadence.find(form.field("cadence"));
        if (cadence.isEmpty()) {
            faults.add(
                    say.say(
                            "rhythm.fault.cadence",
                            form.field("cadence"),
                            String.join(", ", Cadence.words())));
        }
        int slack = number("slack", 0, 240, 30);
        return new Rhythm(
                cadence.orElse(Cadence.WEEKLY),
                number("minutes", 1, 60, 20),
                hours(),
                days(),
                spans("liked"),
                spans("quiet"),
                new Slack(slack, slack));
    }

    ZoneId zone(ZoneId otherwise) {
        String text = form.field("zone");
        var zone = OwnTimes.zone(text);
        if (zone.isEmpty()) {
            faults.add(say.say("times.fault.zone", text) + OwnTimes.nearest(text));
        }
        return zone.orElse(otherwise);
    }

    /// All that was not understood, in sentences.
    List<String> faults() {
        return List.copyOf(faults);
    }

    private int number(String field, int least, int most, int otherwise) {
        String text = form.field(field);
        int found = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (found < least || found > most) {
            faults.add(say.say("rhythm.fault." + field, text, least, most));
            return otherwise;
        }
        return found;
    }

    private Set<DayOfWeek> days() {
        var days = new TreeSet<DayOfWeek>();
        for (String each : form.list("day")) {
            if (each.matches("[1-7]")) {
                days.add(DayOfWeek.of(Integer.parseInt(each)));
            } else {
                faults.add(say.say("rhythm.fault.day", each));
            }
        }
        return days;
    }

    private Hours hours() {
        int from = minute("hours-from");
        int to = end("hours-to");
        if (from < 0 || to < 0) {
            return Hours.USUAL;
        }
        if (from >= to) {
            faults.add(say.say("rhythm.fault.hours"));
            return Hours.USUAL;
        }
        return new Hours(from, to);
    }

    /// One stretch of the clock, two when it goes over midnight, none when both fields are empty.
    private List<Hours> spans(String name) {
        if (form.field(name + "-from").isEmpty() && form.field(name + "-to").isEmpty()) {
            return List.of();
        }
        int from = minute(name + "-from");
        int to = end(name + "-to");
        if (from < 0 || to < 0 || from == to) {
            return List.of();
        }
        return from < to
                ? List.of(new Hours(from, to))
                : List.of(new Hours(0, to), new Hours(from, DAY));
    }

    /// Midnight as an end is the end of the day.
    private int end(String field) {
        int minute = minute(field);
        return minute == 0 ? DAY : minute;
    }

    private int minute(String field) {
        String text = form.field(field);
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            faults.add(say.say("rhythm.fault.time", text));
            return -1;
        }
        return 60 * Integer.parseInt(text.substring(0, 2)) + Integer.parseInt(text.substring(3));
    }
}
