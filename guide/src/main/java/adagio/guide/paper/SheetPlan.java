// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.picture.BodyPicture;
import adagio.guide.picture.Pictograms;
import adagio.score.Change;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Score;
import adagio.score.body.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A score as the sheet tells it: whose hands, what is on which body, and the table.
///
/// @param form how the two share the time, in words
/// @param shared whether both halves are the same, told once with two clocks
/// @param sections the table, in order
/// @param pictures the bodies, in order
record SheetPlan(String form, boolean shared, List<Section> sections, List<Body> pictures) {

    /// The form of a duet.
    static final String FOUR_HANDS = "four hands";

    /// Copies the lists.
    SheetPlan {
        sections = List.copyOf(sections);
        pictures = List.copyOf(pictures);
    }

    /// A stretch of the table with a heading.
    ///
    /// @param heading such as `First A gives`
    /// @param giver whose hands
    /// @param rows in order
    record Section(String heading, Person giver, List<SheetRow> rows) {

        /// Copies the list.
        Section {
            rows = List.copyOf(rows);
        }

        Section called(String other) {
            return new Section(other, giver, rows);
        }
    }

    /// A body with numbers.
    ///
    /// @param caption such as `First A gives`
    /// @param giver whose hands
    /// @param touches in the order of their numbers
    /// @param first the first number
    record Body(String caption, Person giver, List<Part.Touch> touches, int first) {

        /// Copies the list.
        Body {
            touches = List.copyOf(touches);
        }
    }

    /// Plans the sheet of a score.
    ///
    /// @param score any
    /// @return its plan
    static SheetPlan of(Score score) {
        if (score.duet()) {
            return duet(score);
        }
        List<List<Part>> halves = halves(score.a());
        Teller teller = new Teller(score, Person.A);
        boolean shared = halves.size() == 2 && alike(halves.get(0), halves.get(1));
        if (shared) {
            teller.generic = true;
            Section one =
                    teller.section("First A gives, then B gives", halves.get(0), halves.get(1));
            return new SheetPlan("in turns", true, List.of(one), bodies(List.of(one)));
        }
        List<Section> sections = new ArrayList<>();
        for (List<Part> half : halves) {
            Person giver = giver(half);
            String heading =
                    switch (giver) {
                        case A -> sections.isEmpty() ? "First A gives" : "Then A gives";
                        case B -> sections.isEmpty() ? "First B gives" : "Then B gives";
                        case BOTH -> "Both give";
                    };
            heading = halves.size() == 1 && giver != Person.BOTH ? giver.id() + " gives" : heading;
            sections.add(teller.section(heading, half, List.of()));
        }
        return new SheetPlan(form(sections), false, sections, bodies(sections));
    }

    private static SheetPlan duet(Score score) {
        Teller a = new Teller(score, Person.A);
        Teller b = new Teller(score, Person.B);
        a.generic = true;
        b.generic = true;
        a.mirrored = pairwise(score.mirror().a(), score.b());
        String told = a.mirrored ? "Both tables, the second in the mirror" : "Table A";
        Section first = a.section(told, score.a(), List.of());
        Section second = b.section("Table B", score.b(), List.of());
        List<Body> bodies =
                bodies(List.of(first.called("Table A"), second.called(mirror(a.mirrored))));
        return new SheetPlan(
                FOUR_HANDS, false, a.mirrored ? List.of(first) : List.of(first, second), bodies);
    }

    private static String mirror(boolean mirrored) {
        return mirrored ? "Table B, in the mirror" : "Table B";
    }

    private static String form(List<Section> sections) {
        Set<Person> givers = new HashSet<>();
        sections.forEach(section -> givers.add(section.giver()));
        if (givers.equals(Set.of(Person.BOTH))) {
            return "both at once";
        }
        return givers.size() == 1 ? "one way" : "in turns";
    }

    private static Person giver(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Part.Touch touch) {
                return touch.roles().giver();
            }
        }
        return Person.BOTH;
    }

    private static List<List<Part>> halves(List<Part> parts) {
        List<List<Part>> halves = new ArrayList<>();
        List<Part> half = new ArrayList<>();
        for (Part part : parts) {
            half.add(part);
            if (part instanceof Part.Swap) {
                halves.add(List.copyOf(half));
                half.clear();
            }
        }
        if (!half.isEmpty()) {
            halves.add(List.copyOf(half));
        }
        return halves;
    }

    /// Whether the second half is the first again; only its end may differ.
    private static boolean alike(List<Part> one, List<Part> two) {
        List<Part> first = one.stream().filter(part -> !(part instanceof Part.Swap)).toList();
        List<Part> second = two.stream().filter(part -> !(part instanceof Part.Rest)).toList();
        return pairwise(first, second);
    }

    private static boolean pairwise(List<Part> one, List<Part> two) {
        boolean alike = one.size() == two.size();
        for (int i = 0; alike && i < one.size(); i++) {
            alike = same(one.get(i), two.get(i));
        }
        return alike;
    }

    private static boolean same(Part a, Part b) {
        if (a.span().seconds() != b.span().seconds()) {
            return false;
        }
        return switch (a) {
            case Part.Touch x ->
                    b instanceof Part.Touch y
                            && x.movement().equals(y.movement())
                            && x.side() == y.side()
                            && x.place().equals(y.place());
            case Part.Transition x ->
                    b instanceof Part.Transition y
                            && x.to().equals(y.to())
                            && x.change() == y.change();
            case Part.CheckIn _ -> b instanceof Part.CheckIn;
            case Part.Swap _ -> b instanceof Part.Swap;
            case Part.Rest _ -> b instanceof Part.Rest;
        };
    }

    private static List<Body> bodies(List<Section> sections) {
        Map<Person, List<SheetRow.Stroke>> all = new EnumMap<>(Person.class);
        Map<Person, String> captions = new EnumMap<>(Person.class);
        for (Section section : sections) {
            captions.putIfAbsent(section.giver(), section.heading());
            for (SheetRow row : section.rows()) {
                if (row instanceof SheetRow.Stroke stroke) {
                    all.computeIfAbsent(section.giver(), _ -> new ArrayList<>()).add(stroke);
                }
            }
        }
        List<Body> bodies = new ArrayList<>();
        all.forEach(
                (giver, strokes) ->
                        bodies.add(
                                new Body(
                                        captions.getOrDefault(giver, ""),
                                        giver,
                                        strokes.stream().map(SheetRow.Stroke::touch).toList(),
                                        strokes.getFirst().number())));
        return bodies;
    }

    /// Tells parts as rows and counts the strokes.
    private static final class Teller {

        private final Score score;
        private final Person hands;
        private final Set<String> explained = new HashSet<>();
        private int number = 1;
        private boolean generic;

        /// Whether the rows of this table are those of the other one too, left and right traded.
        private boolean mirrored;

        private List<Place> place = List.of();

        Teller(Score score, Person hands) {
            this.score = score;
            this.hands = hands;
        }

        Section section(String heading, List<Part> parts, List<Part> again) {
            List<SheetRow> rows = new ArrayList<>();
            place = List.of();
            for (int i = 0; i < parts.size(); i++) {
                List<Integer> at = new ArrayList<>(List.of(parts.get(i).span().at()));
                if (i < again.size() && !(parts.get(i) instanceof Part.Swap)) {
                    at.add(again.get(i).span().at());
                }
                tell(parts.get(i), at, rows);
            }
            again.stream()
                    .filter(Part.Rest.class::isInstance)
                    .forEach(rest -> tell(rest, List.of(-1, rest.span().at()), rows));
            return new Section(heading, score.duet() ? hands : giver(parts), rows);
        }

        private void tell(Part part, List<Integer> at, List<SheetRow> rows) {
            switch (part) {
                case Part.Touch touch -> {
                    if (!place.equals(List.of(touch.place()))) {
                        place = List.of(touch.place());
                        rows.add(
                                new SheetRow.Position(
                                        at,
                                        Pictograms.find(touch.place()),
                                        SheetWords.place(touch.place(), touch.roles(), generic)));
                    }
                    boolean known = !explained.add(touch.movement().id());
                    int breaths = score.breaths(touch);
                    rows.add(
                            new SheetRow.Stroke(at, number++, touch, breaths, known, where(touch)));
                }
                case Part.Transition transition -> change(transition, at, rows);
                case Part.CheckIn _ ->
                        rows.add(
                                new SheetRow.Moment(
                                        at,
                                        "“Is this okay?”",
                                        "Rest your hands and wait for the answer."));
                case Part.Swap _ ->
                        rows.add(
                                new SheetRow.Moment(
                                        at,
                                        "Change places",
                                        generic
                                                ? "Warm the oil in the other hands, then begin again at 1."
                                                : "Warm the oil again. Take your time."));
                case Part.Rest _ ->
                        rows.add(
                                new SheetRow.Moment(
                                        at,
                                        "Rest",
                                        "It ends in stillness. Nothing more is asked of you."));
            }
        }

        private String where(Part.Touch touch) {
            String side = BodyPicture.side(touch.side());
            return mirrored && touch.side() != touch.side().mirror()
                    ? "A " + side + " · B " + BodyPicture.side(touch.side().mirror())
                    : side;
        }

        private void change(Part.Transition transition, List<Integer> at, List<SheetRow> rows) {
            if (transition.change() == Change.FEET_UP) {
                place = List.of(transition.to());
                rows.add(
                        new SheetRow.Position(
                                at,
                                Pictograms.footInLap(),
                                "A foot comes into the giver’s lap, a cushion behind the other back."));
            } else if (transition.change() == Change.SIDE) {
                rows.add(new SheetRow.Moment(at, "Change to the other side", hands(transition)));
            } else if (transition.change() == Change.ROLL_OVER) {
                rows.add(new SheetRow.Moment(at, "Roll over to the other side, slowly", ""));
            } else if (transition.change() == Change.REGION
                    && place.equals(List.of(transition.to()))) {
                rows.add(new SheetRow.Moment(at, "The hands move on, slowly", hands(transition)));
            } else {
                place = List.of(transition.to());
                rows.add(
                        new SheetRow.Position(
                                at,
                                Pictograms.find(transition.to()),
                                SheetWords.place(transition.to(), transition.roles(), generic)));
                if (!transition.errands().isEmpty()) {
                    rows.add(new SheetRow.Moment(at, "The hands meanwhile", hands(transition)));
                }
            }
        }

        /// What the giver's hands do besides going on, nothing when they only go on.
        private static String hands(Part.Transition transition) {
            return transition.errands().stream()
                    .map(
                            errand ->
                                    switch (errand) {
                                        case WASH -> "Wash them, or wipe them with a warm cloth.";
                                        case OIL -> "Warm a little oil in them.";
                                    })
                    .collect(java.util.stream.Collectors.joining(" "));
        }
    }
}
