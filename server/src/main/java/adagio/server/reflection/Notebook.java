// SPDX-License-Identifier: Apache-2.0
package adagio.server.reflection;

import adagio.reflection.Arc;
import adagio.reflection.EightWeeks;
import adagio.reflection.Item;
import adagio.reflection.Mark;
import adagio.reflection.Pair;
import adagio.server.people.Login;
import adagio.server.vault.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One house's notes as the people who write them see them: an evening has a before and an after, a
/// week has one set of answers, and both can be corrected while they last.
public final class Notebook {
    /// A before and an after belong to one evening when they are at most this far apart.
    static final Duration EVENING = Duration.ofHours(12);

    private final Notes notes;
    private final InstantSource clock;
    private final ZoneId zone;

    Notebook(Notes notes, InstantSource clock, ZoneId zone) {
        this.notes = notes;
        this.clock = clock;
        this.zone = zone;
    }

    /// Today, where the house is.
    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    LocalDate day(Note note) {
        return note.at().atZone(zone).toLocalDate();
    }

    /// All notes, oldest first.
    List<Note> list(Login login) {
        return notes.list(login);
    }

    void remove(Login login, String id) {
        notes.remove(login, id);
    }

    /// Notes tension of an evening: a before opens it, or corrects the one that has no after yet;
    /// an after closes the latest.
    void evening(Login login, Map<String, Integer> values, String line) {
        Instant now = clock.instant();
        boolean opens = values.containsKey(Note.BEFORE);
        Optional<Note> open =
                latest(login, Note.Kind.EVENING)
                        .filter(note -> note.at().plus(EVENING).isAfter(now))
                        .filter(note -> !opens || !note.has(Note.AFTER));
        keep(login, open.orElseGet(() -> blank(Note.Kind.EVENING, now)).with(values, line));
    }

    /// Notes this week, or corrects it.
    void week(Login login, Map<String, Integer> values, String line) {
        keep(
                login,
                thisWeek(login)
                        .orElseGet(() -> blank(Note.Kind.WEEK, clock.instant()))
                        .with(values, line));
    }

    /// What was noted of this week.
    Optional<Note> thisWeek(Login login) {
        LocalDate monday = EightWeeks.mondayOf(today());
        return latest(login, Note.Kind.WEEK)
                .filter(note -> EightWeeks.mondayOf(day(note)).equals(monday));
    }

    private Optional<Note> latest(Login login, Note.Kind kind) {
        return notes.list(login).stream()
                .filter(note -> note.kind() == kind)
                .reduce((_, later) -> later);
    }

    private static Note blank(Note.Kind kind, Instant at) {
        return new Note(Secrets.id(), kind, at, Map.of(), "");
    }

    private void keep(Login login, Note note) {
        if (!note.isEmpty()) {
            notes.keep(login, note);
        }
    }

    /// The eight weeks that hold today, or the first eight.
    EightWeeks weeks(List<Note> all) {
        LocalDate today = today();
        return EightWeeks.of(all.isEmpty() ? today : day(all.getFirst()), today);
    }

    /// Eight weeks of notes.
    ///
    /// @param evenings further days with a massage
    Arc arc(List<Note> all, EightWeeks weeks, List<LocalDate> evenings) {
        var marks = new EnumMap<Item, List<Mark>>(Item.class);
        for (Item item : Item.weekly()) {
            marks.put(
                    item,
                    all.stream()
                            .filter(note -> note.has(item.word()))
                            .map(note -> new Mark(day(note), note.get(item.word())))
                            .toList());
        }
        List<Note> own = all.stream().filter(note -> note.kind() == Note.Kind.EVENING).toList();
        List<Pair> pairs =
                own.stream()
                        .filter(note -> note.has(Note.BEFORE) && note.has(Note.AFTER))
                        .map(
                                note ->
                                        new Pair(
                                                day(note),
                                                note.get(Note.BEFORE),
                                                note.get(Note.AFTER)))
                        .toList();
        var days = new java.util.ArrayList<>(evenings);
        own.forEach(note -> days.add(day(note)));
        return new Arc(weeks, days, pairs, marks);
    }
}
