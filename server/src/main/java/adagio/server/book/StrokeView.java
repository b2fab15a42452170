// SPDX-License-Identifier: Apache-2.0
package adagio.server.book;

import adagio.guide.picture.BodyPicture;
import adagio.guide.picture.Pictograms;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Roles;
import adagio.score.Span;
import adagio.score.body.Place;
import adagio.score.body.ReceiverPosition;
import adagio.score.catalogue.Catalogue;
import adagio.score.stroke.Clothing;
import adagio.score.stroke.Mutual;
import adagio.score.stroke.Stroke;
import adagio.score.stroke.Tempo;
import adagio.server.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Makes the page of one stroke.
public final class StrokeView {
    private final Catalogue catalogue;
    private final Messages say;
    private final WhenNot whenNot;
    private final Book book;

    StrokeView(Catalogue catalogue, Messages say) {
        this.catalogue = catalogue;
        this.say = say;
        this.whenNot = new WhenNot(catalogue);
        this.book = new Book(catalogue);
    }

    /// A stroke as its page shows it.
    ///
    /// @param name what it is called
    /// @param chapter the part of the body it is first of all for
    /// @param picture the way of the hands, as an `svg` element; empty where nothing is drawn
    /// @param how what the hands do
    /// @param feel how it feels
    /// @param facts how firm, how long, over what, by whom
    /// @param places where the two can be
    public record Shown(
            String name,
            String chapter,
            String picture,
            String how,
            String feel,
            Facts facts,
            List<Where> places) {
        /// Copies the list.
        public Shown {
            places = List.copyOf(places);
        }
    }

    /// Facts in sentences.
    ///
    /// @param lines how firm, how long, over what
    /// @param whenNot what leaves it out
    /// @param passes what a flat hand only passes over
    /// @param from where it comes from
    public record Facts(
            List<String> lines, List<String> whenNot, List<String> passes, String from) {
        /// Copies the lists.
        public Facts {
            lines = List.copyOf(lines);
            whenNot = List.copyOf(whenNot);
            passes = List.copyOf(passes);
        }
    }

    /// Where the two can be.
    ///
    /// @param picture a small drawing
    /// @param receiver how one lies or sits
    /// @param giver where the other can be
    public record Where(String picture, String receiver, String giver) {}

    Shown of(Stroke stroke) {
        var movement = stroke.movement();
        return new Shown(
                movement.names().lay(),
                book.chapter(stroke),
                movement.regions().isEmpty() ? "" : picture(stroke),
                movement.words().full().replace("{breaths}", breaths(stroke)),
                movement.words().feel(),
                new Facts(lines(stroke), whenNot.list(stroke), passes(stroke), from(stroke)),
                places(stroke));
    }

    private static String picture(Stroke stroke) {
        var placement = stroke.placement();
        boolean mutual = placement.mutual() == Mutual.SIMULTANEOUS;
        var roles = mutual ? Roles.MUTUAL : Roles.givenBy(Person.A);
        var touch =
                new Part.Touch(
                        new Span(0, stroke.dose().typical()),
                        stroke.movement(),
                        placement.sides().getFirst(),
                        roles,
                        new Place(placement.receiver().getFirst(), placement.giver().getFirst()),
                        stroke.dose().pressure());
        return BodyPicture.of(List.of(touch), roles.giver()).svg("stroke");
    }

    private static String breaths(Stroke stroke) {
        return stroke.movement().technique().tempo() instanceof Tempo.Breaths(int count)
                ? String.valueOf(count)
                : "";
    }

    private List<String> lines(Stroke stroke) {
        var lines = new ArrayList<String>();
        var dose = stroke.dose();
        if (!stroke.movement().regions().isEmpty()) {
            lines.add(say.say("stroke.pressure", say.say("press." + dose.pressure() + ".note")));
        }
        lines.add(say.say("stroke.seconds", dose.shortest(), dose.longest()));
        lines.add(say.say("stroke.level." + dose.level()));
        var over = stroke.placement().clothing();
        if (over.equals(List.of(Clothing.OIL))) {
            lines.add(say.say("stroke.oil"));
        } else if (over.contains(Clothing.CLOTHES)) {
            lines.add(say.say("stroke.clothes"));
        } else if (over.contains(Clothing.SKIN)) {
            lines.add(say.say("stroke.skin"));
        }
        if (stroke.placement().mutual() != Mutual.NONE) {
            lines.add(say.say("stroke.mutual"));
        }
        return lines;
    }

    private List<String> passes(Stroke stroke) {
        return stroke.placement().passesOver().stream()
                .map(region -> catalogue.getRegion(region).names().lay())
                .toList();
    }

    private String from(Stroke stroke) {
        return stroke.provenance().sources().stream()
                .map(
                        id ->
                                switch (id) {
                                    case "none_yet" -> say.say("sources.none");
                                    case "practice" -> say.say("sources.practice");
                                    case "design" -> say.say("sources.design");
                                    default -> id;
                                })
                .collect(Collectors.joining("; "));
    }

    private List<Where> places(Stroke stroke) {
        return stroke.placement().receiver().stream()
                .map(receiver -> where(stroke, receiver))
                .filter(where -> !where.giver().isEmpty())
                .toList();
    }

    private Where where(Stroke stroke, ReceiverPosition receiver) {
        var possible =
                stroke.placement().giver().stream()
                        .map(giver -> new Place(receiver, giver))
                        .filter(catalogue.positions()::possible)
                        .toList();
        var positions = catalogue.positions();
        String name = positions.getReceiver(receiver).lay();
        return new Where(
                possible.isEmpty()
                        ? ""
                        : Pictograms.find(possible.getFirst()).svg("at-" + receiver.id(), name),
                name,
                possible.stream()
                        .map(place -> positions.getGiver(place.giver()).lay())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
