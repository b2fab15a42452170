// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.stroke.Goal;
import adagio.server.web.Refused;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What can be chosen in this house. The first of each list is what one gets without choosing.
///
/// @param usual the length one gets without choosing, one of `minutes`
/// @param minutes lengths that are offered as words, rising; any other from 1 to 60 can be written
/// @param voices names of voices, at least one
/// @param ambiences names of ambiences, `silence` among them
/// @param talks `full`, `brief`, `quiet`
public record Offer(
        int usual,
        List<Integer> minutes,
        List<String> voices,
        List<String> ambiences,
        List<String> talks) {
    private static final List<String> CHOICES =
            List.of("what", "minutes", "form", "goal", "setting", "breathing", "talk");
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 40;

    /// After this many sessions two people are no longer at the beginning.
    private static final int PRACTISED = 3;

    /// Checks that there is something to choose, and copies the lists.
    public Offer {
        if (!minutes.contains(usual)) {
            throw new IllegalArgumentException(
                    "the usual length " + usual + " is not among " + minutes);
        }
        if (voices.isEmpty() || ambiences.isEmpty() || talks.isEmpty()) {
            throw new IllegalArgumentException("an offer has at least one of each");
        }
        minutes = List.copyOf(minutes);
        voices = List.copyOf(voices);
        ambiences = List.copyOf(ambiences);
        talks = List.copyOf(talks);
    }

    /// The lengths that are offered beside the one that is chosen, so that a lamp stands beside it.
    ///
    /// @param chosen 1 to 60
    /// @return rising, each once
    public List<Integer> minutesWith(int chosen) {
        return Stream.concat(minutes.stream(), Stream.of(chosen)).distinct().sorted().toList();
    }

    /// What one gets without choosing.
    public Chosen plain() {
        return read(adagio.server.web.Form.EMPTY);
    }

    /// Whether an address chooses anything of an evening.
    ///
    /// @param form of its query
    /// @return false when all of it is left to what is usual
    public boolean isAskedIn(adagio.server.web.Form form) {
        return CHOICES.stream().anyMatch(each -> !form.field(each).isEmpty());
    }

    /// What a form chose.
    ///
    /// @param form any field may be missing
    /// @return the choice
    /// @throws Refused 400 when a field has a value that is not on offer
    public Chosen read(adagio.server.web.Form form) {
        boolean ritual =
                one(form, "what", List.of("composed", "ritual"), "composed").equals("ritual");
        return new Chosen(
                ritual,
                ritual ? asWritten(60 * minutes(form)) : together(form),
                new Chosen.Sounding(
                        one(form, "voice", voices, voices.getFirst()),
                        one(form, "ambience", ambiences, ambiences.getFirst()),
                        one(form, "talk", talks, talks.getFirst())),
                name(form.field("first")),
                name(form.field("second")));
    }

    /// The first ritual has its own form, goal and place.
    private static Evening asWritten(int seconds) {
        return new Evening(
                seconds,
                Form.TURNS,
                Goal.RELAX,
                Setting.FLOOR,
                Relationship.PARTNERS,
                Breathing.FOLLOW,
                new Pace(1, 0, List.of(), Oil.JOJOBA));
    }

    private Evening together(adagio.server.web.Form form) {
        int level = Integer.parseInt(one(form, "level", List.of("1", "2", "3"), "1"));
        var oil = word(form, "oil", Oil.values(), Oil::id, Oil.JOJOBA);
        var breathing =
                word(form, "breathing", Breathing.values(), Breathing::id, Breathing.FOLLOW);
        return new Evening(
                60 * minutes(form),
                word(form, "form", Form.atHome().toArray(Form[]::new), Form::id, Form.TURNS),
                word(form, "goal", Goal.values(), Goal::id, Goal.RELAX),
                word(form, "setting", Setting.values(), Setting::id, Setting.FLOOR),
                word(
                        form,
                        "relationship",
                        Relationship.values(),
                        Relationship::id,
                        Relationship.PARTNERS),
                breathing,
                new Pace(level, level == 1 ? 0 : PRACTISED, List.of(), oil));
    }

    private int minutes(adagio.server.web.Form form) {
        String written = form.field("other-minutes");
        String text = written.isEmpty() ? form.field("minutes") : written;
        if (text.isEmpty()) {
            return usual;
        }
        int found = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        if (found < 1 || found > LONGEST) {
            throw new Refused(400, "minutes are 1 to 60, as a whole number");
        }
        return found;
    }

    private static <T> T word(
            adagio.server.web.Form form,
            String field,
            T[] values,
            Function<T, String> id,
            T otherwise) {
        var ids = Stream.of(values).map(id).toList();
        return values[ids.indexOf(one(form, field, ids, id.apply(otherwise)))];
    }

    private static String one(
            adagio.server.web.Form form, String field, List<String> allowed, String otherwise) {
        String value = form.field(field);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!allowed.contains(value)) {
            throw new Refused(400, field + " is one of " + String.join(", ", allowed));
        }
        return value;
    }

    private static String name(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}<>&\"]", "").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME).strip();
    }
}
