// SPDX-License-Identifier: Apache-2.0
package adagio.guide.picture;

import adagio.score.Breathing;
import adagio.score.Change;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Score;
import adagio.score.Span;
import adagio.score.body.GiverPosition;
import adagio.score.body.Names;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.body.Side;
import adagio.score.stroke.Kind;
import adagio.score.stroke.Movement;
import adagio.score.stroke.Path;
import adagio.score.stroke.Phase;
import adagio.score.stroke.Technique;
import adagio.score.stroke.Tempo;
import adagio.score.stroke.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Scores to try pictures and sheets with.
public final class Samples {
    /// Counts up as scores are made.
    public Samples() {}

    public static final Place BEHIND =
            new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.KNEELING_BEHIND);
    public static final Place FACING =
            new Place(ReceiverPosition.SEATED_FLOOR, GiverPosition.SEATED_FACING);

    private final List<Part> parts = new ArrayList<>();
    private Person giver = Person.A;
    private Place place = BEHIND;
    private int at;

    public static Movement movement(
            Kind kind, String id, String name, String direction, List<String> way) {
        Tempo tempo = kind == Kind.HOLD ? new Tempo.Breaths(5) : new Tempo.Repetitions(5, 8);
        return new Movement(
                id,
                new Names(name, id),
                new Technique(kind, Phase.WORK, tempo, 10, 2, direction, Set.of()),
                way,
                new Path(List.of(way.getFirst()), way, List.of(way.getLast())),
                new Words(
                        "Put your hands there. Stay for {breaths} breaths. Let your weight do the work.",
                        name + ".",
                        "Slow, broad, continuous, like a tide going out."));
    }

    public static Part.Touch touch(Movement movement, Side side) {
        return new Part.Touch(new Span(0, 50), movement, side, Roles.givenBy(Person.A), BEHIND, 1);
    }

    public static Movement blades() {
        return movement(
                Kind.HOLD,
                "hold_shoulder_blades",
                "Palms on the shoulder blades",
                "none",
                List.of("shoulder_blade"));
    }

    public static Movement glide() {
        return movement(
                Kind.GLIDE,
                "back_glide_down",
                "Long glide down the back",
                "downward",
                List.of("upper_back", "mid_back", "lower_back"));
    }

    public static Movement hips() {
        return movement(
                Kind.HOLD, "hold_hips", "Hands resting at the hips", "none", List.of("hip_side"));
    }

    public static Movement arch() {
        return movement(
                Kind.COMPRESS, "arch_press", "Pressing along the arch", "distal", List.of("sole"));
    }

    public static Movement squeeze() {
        return movement(
                Kind.COMPRESS,
                "foot_squeeze",
                "Warm squeeze of the foot",
                "none",
                List.of("sole", "foot_top"));
    }

    public static Movement fingers() {
        return movement(
                Kind.ROLL, "finger_rolls", "Rolling each finger", "distal", List.of("fingers"));
    }

    public static Movement palm() {
        return movement(
                Kind.CIRCLE, "palm_circles", "Circles on the palm", "circular", List.of("palm"));
    }

    public static Movement feet() {
        return movement(
                Kind.HOLD, "hold_feet", "Holding both feet", "none", List.of("foot_top", "sole"));
    }

    public Samples touch(Movement movement, Side side, int seconds) {
        Roles roles = giver == Person.BOTH ? Roles.MUTUAL : Roles.givenBy(giver);
        parts.add(new Part.Touch(span(seconds), movement, side, roles, place, 1));
        return this;
    }

    public Samples move(Place to, Change change, int seconds) {
        place = to;
        parts.add(new Part.Transition(span(seconds), Roles.givenBy(giver), to, change, List.of()));
        return this;
    }

    public Samples giver(Person who) {
        giver = who;
        return this;
    }

    public Samples place(Place where) {
        place = where;
        return this;
    }

    public Samples ask() {
        parts.add(new Part.CheckIn(span(10), Roles.givenBy(giver)));
        return this;
    }

    public Samples swap(int seconds) {
        parts.add(new Part.Swap(span(seconds)));
        giver = giver.other();
        place = BEHIND;
        return this;
    }

    public Samples rest(int seconds) {
        parts.add(new Part.Rest(span(seconds)));
        return this;
    }

    public Samples seedHalf() {
        touch(blades(), Side.BOTH, 50).touch(glide(), Side.LEFT, 60).touch(hips(), Side.BOTH, 15);
        move(BEHIND, Change.SIDE, 5);
        touch(glide(), Side.RIGHT, 60).touch(hips(), Side.BOTH, 15);
        move(FACING, Change.GIVER, 15);
        touch(fingers(), Side.LEFT, 40).touch(palm(), Side.LEFT, 40);
        touch(fingers(), Side.RIGHT, 40).touch(palm(), Side.RIGHT, 40);
        move(FACING, Change.FEET_UP, 20);
        touch(squeeze(), Side.LEFT, 20).touch(arch(), Side.LEFT, 45);
        touch(squeeze(), Side.RIGHT, 20).touch(arch(), Side.RIGHT, 45);
        return touch(feet(), Side.BOTH, 30);
    }

    public Score score() {
        return Score.shared(Breathing.SIX, parts);
    }

    public List<Part> parts() {
        return parts;
    }

    public static Score seed() {
        return new Samples().seedHalf().swap(50).seedHalf().rest(30).score();
    }

    public static List<Part.Touch> touches(List<Part> parts) {
        return parts.stream()
                .filter(Part.Touch.class::isInstance)
                .map(Part.Touch.class::cast)
                .toList();
    }

    private Span span(int seconds) {
        Span span = new Span(at, seconds);
        at += seconds;
        return span;
    }
}
