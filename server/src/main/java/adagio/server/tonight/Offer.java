// SPDX-License-Identifier: Apache-2.0
package adagio.server.tonight;

import adagio.server.web.Form;
import adagio.server.web.Refused;
import java.util.List;

/// What can be chosen in this house. The first of each list is what one gets without choosing.
///
/// @param usual the length one gets without choosing, one of `minutes`
/// @param minutes lengths the ritual can really have, rising
/// @param voices names of voices, at least one
/// @param ambiences names of ambiences, `silence` among them
/// @param talks `full`, `brief`, `quiet`
public record Offer(
        int usual,
        List<Integer> minutes,
        List<String> voices,
        List<String> ambiences,
        List<String> talks) {
    private static final int LONGEST_NAME = 40;

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

    /// What a form chose.
    ///
    /// @param form any field may be missing
    /// @return the choice
    /// @throws Refused 400 when a field has a value that is not on offer
    public Chosen read(Form form) {
        List<String> lengths = minutes.stream().map(String::valueOf).toList();
        return new Chosen(
                Integer.parseInt(one(form, "minutes", lengths, String.valueOf(usual))),
                one(form, "voice", voices, voices.getFirst()),
                one(form, "ambience", ambiences, ambiences.getFirst()),
                one(form, "talk", talks, talks.getFirst()),
                name(form.field("first")),
                name(form.field("second")));
    }

    private static String one(Form form, String field, List<String> allowed, String otherwise) {
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
