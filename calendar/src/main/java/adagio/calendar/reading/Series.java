// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.reading;

import adagio.calendar.Gathering;
import adagio.calendar.repeat.Budget;
import adagio.calendar.repeat.Repetition;
import adagio.calendar.repeat.Rule;
import adagio.calendar.repeat.RuleEnd;
import adagio.calendar.zone.Wall;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// One series and the instances of it that are other than it says, written out.
final class Series {
    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

    private static final int KEPT_STEPS = 8;

    private final Event event;
    private final ZoneRules rules;
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final Budget budget;
    private final Set<Long> gone = new HashSet<>();
    private final Set<LocalDate> goneDays = new HashSet<>();
    private final NavigableMap<Long, Onwards> onwards = new TreeMap<>();

    /// From an instance on everything is later by so much, and another event.
    private record Onwards(Duration shift, Event event) {}

    /// Takes in what changes the series.
    ///
    /// @param event the series
    /// @param instances of the same UID
    /// @param scope what is asked for
    /// @param budget what steps are paid from
    Series(Event event, List<Event> instances, Scope scope, Budget budget) {
        this.event = event;
        this.rules = event.start().rules();
        this.budget = budget;
        budget.pay(instances.size());
        long most = event.length().mostDays();
        Duration furthest = Duration.ZERO;
        for (var instance : instances) {
            if (instance.place() instanceof Event.Place.Instance(var was, var isOnwards)) {
                if (isOnwards) {
                    var shift = Duration.between(wall(was), wall(instance.start()));
                    onwards.put(was.second(), new Onwards(shift, instance));
                    furthest = furthest.plus(shift.abs());
                    most = Math.max(most, instance.length().mostDays());
                } else {
                    except(was);
                }
            }
        }
        event.repeats().except().forEach(this::except);
        var begin = Wall.at(scope.from().getEpochSecond(), rules);
        var end = Wall.at(scope.to().getEpochSecond(), rules);
        this.from = begin.minusDays(most).minus(furthest);
        this.to = end.plusDays(1).plus(furthest);
    }

    /// What the series' own wall shows then.
    private LocalDateTime wall(When when) {
        return when.date() ? when.at() : Wall.at(when.second(), rules);
    }

    private void except(When when) {
        if (when.date()) {
            goneDays.add(when.at().toLocalDate());
        } else {
            gone.add(when.second());
        }
    }

    /// Adds all its busy time.
    void gather(Gathering busy) {
        event.repeats().exceptRules().forEach(rule -> repeat(rule, this::goneToo));
        occurrence(event.start().at(), false, busy);
        for (var rule : event.repeats().rules()) {
            long step = rule.stepSeconds();
            boolean withinDay = rule.frequency().isWithinDay();
            boolean solid = step > 0 && withinDay && isAlone();
            if (solid && step <= event.length().seconds()) {
                solid(rule, busy);
            } else {
                repeat(rule, each -> occurrence(each, withinDay, busy));
            }
        }
        for (var each : event.repeats().added()) {
            long second = each.start().second();
            if (!isGone(each.start().at(), second)) {
                busy.add(second, each.end());
            }
        }
    }

    private void goneToo(LocalDateTime at) {
        budget.pay(KEPT_STEPS);
        gone.add(second(at));
    }

    private boolean isAlone() {
        return gone.isEmpty() && goneDays.isEmpty() && onwards.isEmpty();
    }

    /// A rule whose every occurrence lasts until the next.
    private void solid(Rule rule, Gathering busy) {
        var last = last(rule);
        long end =
                rule.end() instanceof RuleEnd.After(var count)
                        ? event.start().second() + (count - 1) * rule.stepSeconds()
                        : Wall.second(last, rules);
        busy.add(event.start().second(), end + 1);
        if (rule.end() instanceof RuleEnd.After) {
            busy.add(end, end + event.length().seconds());
        } else if (last.isBefore(NEVER)) {
            repeatFrom(
                    last.minusSeconds(rule.stepSeconds()),
                    rule,
                    each -> occurrence(each, false, busy));
        }
    }

    private void repeat(Rule rule, Consumer<LocalDateTime> each) {
        repeatFrom(from, rule, each);
    }

    private void repeatFrom(LocalDateTime begin, Rule rule, Consumer<LocalDateTime> each) {
        new Repetition(rule, event.start().at(), last(rule), budget).between(begin, to, each);
    }

    private LocalDateTime last(Rule rule) {
        return switch (rule.end()) {
            case RuleEnd.Until(var last, var utc) ->
                    utc && !event.start().date()
                            ? Wall.at(Wall.second(last, Wall.UTC), rules)
                            : last;
            case RuleEnd.After _, RuleEnd.Never _ -> NEVER;
        };
    }

    private long second(LocalDateTime at) {
        return Wall.second(at, rules);
    }

    private boolean isGone(LocalDateTime at, long second) {
        return gone.contains(second)
                || (!goneDays.isEmpty() && goneDays.contains(at.toLocalDate()));
    }

    /// One occurrence; what is counted in hours comes again on the day on which the wall shows an
    /// hour twice.
    private void occurrence(LocalDateTime at, boolean withinDay, Gathering busy) {
        long second = second(at);
        occurrence(at, second, busy);
        long later = withinDay ? Wall.again(at, rules) : 0;
        if (later > 0) {
            occurrence(at, second + later, busy);
        }
    }

    private void occurrence(LocalDateTime at, long second, Gathering busy) {
        if (isGone(at, second)) {
            return;
        }
        var changed = onwards.floorEntry(second);
        if (changed == null) {
            add(event, at, second, busy);
            return;
        }
        var instead = changed.getValue();
        var moved = at.plus(instead.shift);
        add(instead.event, moved, second(moved), busy);
    }

    private void add(Event what, LocalDateTime at, long second, Gathering busy) {
        if (!what.free()) {
            busy.add(second, what.length().end(at, second, rules));
        }
    }
}
