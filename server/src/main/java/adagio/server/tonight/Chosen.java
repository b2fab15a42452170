// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.composer.wishes.Evening;
import adagio.composer.wishes.Oil;
import adagio.composer.wishes.Pace;
import adagio.composer.wishes.Relationship;
import adagio.composer.wishes.Setting;
import adagio.score.Breathing;
import adagio.score.Form;
import adagio.score.Person;
import adagio.score.Routine;
import adagio.score.stroke.Goal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What the two chose together for an evening.
///
/// @param ritual whether it is the first ritual as it is written, instead of a routine composed for
///   them
/// @param together how long, in which form, what for and where
/// @param sounding how it sounds
/// @param first what the first person is called, may be empty
/// @param second what the second person is called, may be empty
public record Chosen(
        boolean ritual, Evening together, Sounding sounding, String first, String second) {
    /// What two hands that do this for a living are taken for: level and sessions before.
    private static final int PRACTISED = 3;

    /// What two therapists play at two tables.
    ///
    /// @param minutes of hands, 1 to 60
    /// @param breathing whose breath the strokes follow
    /// @param sounding how it sounds
    /// @param names what the two clients are called
    /// @return the choice
    public static Chosen duet(
            int minutes, Breathing breathing, Sounding sounding, List<String> names) {
        var together =
                new Evening(
                        60 * minutes,
                        Form.DUET,
                        Goal.RELAX,
                        Setting.TABLE,
                        Relationship.FRIENDS,
                        breathing,
                        new Pace(PRACTISED, PRACTISED, List.of(), Oil.JOJOBA));
        return new Chosen(false, together, sounding, names.getFirst(), names.getLast());
    }

    /// How it sounds.
    ///
    /// @param voice the voice's name
    /// @param ambience the ambience's name, or `silence`
    /// @param talk `full`, `brief` or `quiet`
    public record Sounding(String voice, String ambience, String talk) {}

    /// What can be heard: the same for everybody who has the same routine and chose the same sound.
    /// There are no names in it.
    ///
    /// @param routine what is played
    /// @param sounding how it sounds
    /// @param listener to whom it speaks: A or B alone, or both
    public record Sound(Routine routine, Sounding sounding, Person listener) {
        /// One sound for both.
        ///
        /// @param routine what is played
        /// @param sounding how it sounds
        public Sound(Routine routine, Sounding sounding) {
            this(routine, sounding, Person.BOTH);
        }
    }

    /// Whole minutes.
    public int minutes() {
        return together.seconds() / 60;
    }

    /// What a person is called.
    ///
    /// @param person A or B
    /// @return may be empty
    public String name(Person person) {
        return switch (person) {
            case A -> first;
            case B -> second;
            case BOTH -> "";
        };
    }

    /// The same evening of two people who are known.
    ///
    /// @param names what A and B are called, may be empty
    /// @param relationship what they are to each other
    /// @param sessionsBefore at least so many evenings they had before
    /// @param lastRoutine ids of the strokes of the last one
    /// @return the choice
    public Chosen of(
            List<String> names,
            Relationship relationship,
            int sessionsBefore,
            List<String> lastRoutine) {
        var pace = together.pace();
        return new Chosen(
                ritual,
                new Evening(
                        together.seconds(),
                        together.form(),
                        together.goal(),
                        together.setting(),
                        relationship,
                        together.breathing(),
                        new Pace(
                                pace.level(),
                                Math.max(pace.sessionsBefore(), sessionsBefore),
                                lastRoutine,
                                pace.oil())),
                sounding,
                names.getFirst(),
                names.getLast());
    }

    /// The same evening as another routine.
    ///
    /// @param otherRitual whether it is the first ritual
    /// @param change what is otherwise
    /// @return the choice
    public Chosen instead(boolean otherRitual, UnaryOperator<Evening> change) {
        return new Chosen(otherRitual, change.apply(together), sounding, first, second);
    }

    /// What was chosen as the fields of Tonight's form, as an address has them; without names.
    ///
    /// @return such as `form=turns&minutes=20`
    public String fields() {
        var fields = new TreeMap<String, String>();
        fields.put("what", ritual ? "ritual" : "composed");
        fields.put("minutes", String.valueOf(minutes()));
        fields.put("form", together.form().id());
        fields.put("goal", together.goal().id());
        fields.put("setting", together.setting().id());
        fields.put("level", String.valueOf(together.pace().level()));
        fields.put("oil", together.pace().oil().id());
        fields.put("breathing", together.breathing().id());
        fields.put("voice", sounding.voice());
        fields.put("ambience", sounding.ambience());
        fields.put("talk", sounding.talk());
        return fields.entrySet().stream().map(Chosen::field).collect(Collectors.joining("&"));
    }

    private static String field(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }
}
