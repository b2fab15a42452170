// SPDX-License-Identifier: Apache-2.0
package adagio.server.rhythm;

import adagio.calendar.Interval;
import adagio.calendar.Intervals;
import adagio.calendar.rhythm.Cadence;
import adagio.calendar.rhythm.Hours;
import adagio.calendar.rhythm.Rhythm;
import adagio.calendar.rhythm.Slack;
import adagio.server.calendars.OwnTimes;
import adagio.server.calendars.SealedJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What two people agreed on.
///
/// @param rhythm how often, how long, when
/// @param zone where days and hours are meant
/// @param since a Monday; weeks count from it
/// @param paused whether nothing is proposed for now
/// @param notThen stretches to which one of them said "not then"; nobody notes who
record PairRhythm(Rhythm rhythm, ZoneId zone, LocalDate since, boolean paused, Intervals notThen) {
    private static final int MINUTES = 20;

    /// What a pair has that said nothing: once a week, twenty minutes.
    ///
    /// @param zone of the house
    /// @param today there
    static PairRhythm usual(ZoneId zone, LocalDate today) {
        return new PairRhythm(
                Rhythm.of(Cadence.WEEKLY, MINUTES, Hours.USUAL),
                zone,
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                false,
                Intervals.none());
    }

    PairRhythm with(Rhythm other, ZoneId place) {
        return new PairRhythm(other, place, since, paused, notThen);
    }

    PairRhythm resting(boolean rests) {
        return new PairRhythm(rhythm, zone, since, rests, notThen);
    }

    /// Not then: what is past is forgotten.
    PairRhythm without(Interval stretch, Instant now) {
        var more = notThen.union(Intervals.of(List.of(stretch)));
        var left = more.without(Intervals.of(List.of(new Interval(Instant.EPOCH, now))));
        return new PairRhythm(rhythm, zone, since, paused, left);
    }

    ObjectNode node() {
        var node =
                SealedJson.node()
                        .put("cadence", rhythm.cadence().word())
                        .put("minutes", rhythm.minutes())
                        .put("before", rhythm.slack().beforeMinutes())
                        .put("after", rhythm.slack().afterMinutes())
                        .put("zone", zone.getId())
                        .put("since", since.toString())
                        .put("paused", paused);
        put(node.putArray("hours"), List.of(rhythm.hours()));
        put(node.putArray("liked"), rhythm.liked());
        put(node.putArray("quiet"), rhythm.quiet());
        var days = node.putArray("days");
        rhythm.days().forEach(each -> days.add(each.getValue()));
        var stretches = node.putArray("notThen");
        notThen.list()
                .forEach(
                        each ->
                                stretches
                                        .add(each.start().getEpochSecond())
                                        .add(each.end().getEpochSecond()));
        return node;
    }

    private static void put(ArrayNode array, List<Hours> hours) {
        hours.forEach(each -> array.add(each.from()).add(each.to()));
    }

    static PairRhythm of(JsonNode node, ZoneId otherwise) {
        var days = new TreeSet<DayOfWeek>();
        node.path("days").forEach(each -> days.add(DayOfWeek.of(each.asInt())));
        var rhythm =
                new Rhythm(
                        Cadence.find(node.path("cadence").asText()).orElse(Cadence.WEEKLY),
                        node.path("minutes").asInt(MINUTES),
                        hours(node.path("hours")).stream().findFirst().orElse(Hours.USUAL),
                        days,
                        hours(node.path("liked")),
                        hours(node.path("quiet")),
                        new Slack(node.path("before").asInt(), node.path("after").asInt()));
        var stretches = new ArrayList<Interval>();
        var ends = node.path("notThen");
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            stretches.add(
                    new Interval(
                            Instant.ofEpochSecond(ends.path(i).asLong()),
                            Instant.ofEpochSecond(ends.path(i + 1).asLong())));
        }
        return new PairRhythm(
                rhythm,
                OwnTimes.zone(node.path("zone").asText()).orElse(otherwise),
                LocalDate.parse(node.path("since").asText()),
                node.path("paused").asBoolean(),
                Intervals.of(stretches));
    }

    private static List<Hours> hours(JsonNode ends) {
        var hours = new ArrayList<Hours>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            hours.add(new Hours(ends.path(i).asInt(), ends.path(i + 1).asInt()));
        }
        return hours;
    }
}
