// SPDX-License-Identifier: Apache-2.0
package adagio.server.duet;

import adagio.score.Breathing;
import adagio.score.Person;
import adagio.score.catalogue.Catalogue;
import adagio.server.desk.Staff;
import adagio.server.desk.StaffAccess;
import adagio.server.devices.GuestPass;
import adagio.server.devices.Link;
import adagio.server.devices.Links;
import adagio.server.intake.Directions;
import adagio.server.intake.KeptCards;
import adagio.server.intake.Scent;
import adagio.server.live.Duets;
import adagio.server.live.Playing;
import adagio.server.media.Shelf;
import adagio.server.play.TablePage;
import adagio.server.studio.Books;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Evening;
import adagio.server.tonight.Offer;
import adagio.server.tonight.Plan;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.booking.Booking;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `/studios/{studio}/desk/visits/{id}/duet`: the room's preparation, the duet, the two tables and
/// the sheet, for the therapists of the visit and for owners. Nothing here is of one client: what
/// either card leaves out is left out at both tables.
public final class DuetPages {
    private static final String BASE = "/studios/{studio}/desk/visits/{id}/duet";
    private static final int LEAST = 10;
    private static final int MOST = 60;
    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final KeptCards cards;
    private final Sounding sounding;
    private final TablePage tables;

    /// How duets are made and played.
    ///
    /// @param catalogue what is composed from
    /// @param offer how they can sound
    /// @param shelf has the sound
    /// @param duets what is played
    /// @param links join the two devices
    public record Sounding(
            Catalogue catalogue, Offer offer, Shelf shelf, Duets duets, Links links) {}

    /// The pages of one house.
    ///
    /// @param pages renders
    /// @param books what is booked
    /// @param access who looks
    /// @param sounding how duets are made and played
    public DuetPages(Pages pages, Books books, StaffAccess access, Sounding sounding) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.cards = new KeptCards(books.storage());
        this.sounding = sounding;
        this.tables = new TablePage(pages, sounding.shelf(), sounding.catalogue());
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost(BASE, this::show, this::compose)
                .read(BASE + "/first", (q, r) -> table(q, r, false))
                .read(BASE + "/second", (q, r) -> table(q, r, true));
    }

    /// What the page shows.
    ///
    /// @param staff who looks
    /// @param studio where
    /// @param booking of two
    /// @param scent agreed by both, in words
    /// @param ready whether both cards are there
    /// @param minutes that can be asked for
    /// @param made what is composed
    public record View(
            Staff staff,
            Studio studio,
            Booking booking,
            String scent,
            boolean ready,
            List<Integer> minutes,
            Made made) {
        /// Copies the list.
        public View {
            minutes = List.copyOf(minutes);
        }

        /// Whether who looks may compose and play it.
        public boolean theirs() {
            return DuetPages.theirs(staff, booking);
        }
    }

    /// What is composed.
    ///
    /// @param there whether a duet is
    /// @param sheet the printed sheet's address
    /// @param asked minutes that could not be, 0 for none
    /// @param nearest minutes that can be instead
    public record Made(boolean there, String sheet, int asked, List<Integer> nearest) {
        /// Copies the list.
        public Made {
            nearest = List.copyOf(nearest);
        }

        static Made none(int asked, List<Integer> nearest) {
            return new Made(false, "", asked, nearest);
        }
    }

    private interface Then {
        void with(Staff staff, Studio studio, Booking booking);
    }

    private static boolean theirs(Staff staff, Booking booking) {
        return staff.owns() || booking.placing().therapists().contains(staff.therapist());
    }

    /// The desk; two clients; not over.
    private void enter(ServerRequest request, ServerResponse response, Then then) {
        access.enter(
                request,
                response,
                Staff.Role.THERAPIST,
                (staff, studio) -> {
                    String id = request.path().pathParameters().get("id");
                    var booking = books.desk(studio).find(id).orElseThrow(Refused::notFound);
                    if (booking.wish().clients().size() != 2
                            || booking.isOver(books.clock().instant())) {
                        throw Refused.notFound();
                    }
                    then.with(staff, studio, booking);
                });
    }

    private List<Directions> cards(Studio studio, Booking booking) {
        return IntStream.range(0, 2)
                .mapToObj(place -> cards.find(studio.id(), booking.id(), place))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean ready(List<Directions> cards) {
        return cards.size() == 2 && cards.stream().allMatch(each -> each.ways().whole());
    }

    private static Duets.Visit visit(Studio studio, Booking booking) {
        return new Duets.Visit(studio.id(), booking.id());
    }

    private void show(ServerRequest request, ServerResponse response) {
        enter(
                request,
                response,
                (staff, studio, booking) -> {
                    if (!theirs(staff, booking)) {
                        var none = Made.none(0, List.of());
                        show(request, response, view(staff, studio, booking, none));
                        return;
                    }
                    var duet = sounding.duets().of(visit(studio, booking));
                    duet.map(Duets.Duet::id)
                            .flatMap(sounding.links()::of)
                            .ifPresent(link -> GuestPass.give(request, response, link.code()));
                    var made = duet.map(this::made).orElseGet(() -> Made.none(0, List.of()));
                    show(request, response, view(staff, studio, booking, made));
                });
    }

    private void show(ServerRequest request, ServerResponse response, View view) {
        pages.show(request, response, "desk-duet", Map.of("view", view));
    }

    private Made made(Duets.Duet duet) {
        var playing = duet.playing();
        var sound = new Chosen.Sound(playing.routine(), playing.chosen().sounding());
        String sheet = "/media/" + sounding.shelf().get(sound).key() + "/cue-sheet.pdf";
        return new Made(true, sheet, 0, List.of());
    }

    private View view(Staff staff, Studio studio, Booking booking, Made made) {
        var both = cards(studio, booking);
        String scent =
                Scent.shared(both, 2)
                        .map(each -> pages.say().say("scent." + each.id()))
                        .orElse(pages.say().say("directions.scent.none"));
        var minutes =
                Stream.concat(minutes(booking).stream(), made.nearest().stream())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        return new View(staff, studio, booking, scent, ready(both), minutes, made);
    }

    /// The lengths that are asked for; what is nearest to one that cannot be comes beside them.
    private static List<Integer> minutes(Booking booking) {
        return Stream.of(LEAST, 20, 30, 40, 50, 60).filter(each -> each <= most(booking)).toList();
    }

    private static int most(Booking booking) {
        return Math.min(MOST, booking.placing().shape().minutes());
    }

    private void compose(ServerRequest request, ServerResponse response) {
        enter(
                request,
                response,
                (staff, studio, booking) -> {
                    var both = cards(studio, booking);
                    if (!theirs(staff, booking)) {
                        throw Refused.notFound();
                    }
                    if (!ready(both)) {
                        throw new Refused(409, "both cards are needed first");
                    }
                    var choice = choice(Form.read(request), studio, booking);
                    var made = compose(studio, booking, choice, both);
                    if (made.there()) {
                        Pages.seeOther(response, request.path().rawPath());
                    } else {
                        show(request, response, view(staff, studio, booking, made));
                    }
                });
    }

    private static Composed.Choice choice(Form form, Studio studio, Booking booking) {
        if (form.field("spoken").isEmpty()) {
            throw new Refused(400, "each therapist speaks with their client first");
        }
        int minutes =
                IntStream.rangeClosed(LEAST, most(booking))
                        .filter(each -> form.field("minutes").equals("" + each))
                        .findFirst()
                        .orElseThrow(() -> new Refused(400, "minutes is not one of the page's"));
        var breathing =
                Stream.of(Breathing.values())
                        .filter(each -> each.id().equals(form.field("breath")))
                        .findFirst()
                        .orElseThrow(() -> new Refused(400, "breath is not one of the page's"));
        var givers = booking.placing().therapists().stream().map(studio::therapistName).toList();
        return new Composed.Choice(minutes, breathing, givers);
    }

    private Made compose(
            Studio studio, Booking booking, Composed.Choice choice, List<Directions> both) {
        var stage = new Composed(sounding.catalogue(), sounding.offer()).of(choice, both);
        if (stage instanceof Evening.Stage.Agreed(var shared)) {
            switch (shared.plan()) {
                case Plan.Ready(var routine) -> {
                    var cues = shared.agreement().cues(Person.BOTH);
                    var playing = new Playing(shared.chosen(), routine, cues, List.of());
                    var duet = sounding.duets().put(visit(studio, booking), playing);
                    sounding.links().begin(duet.id(), Link.Hearing.PARTS);
                    return made(duet);
                }
                case Plan.NotPossible(_, var nearest, _) -> {
                    var minutes = new ArrayList<Integer>();
                    nearest.forEach(each -> minutes.add(each.minutes()));
                    return Made.none(
                            choice.minutes(),
                            minutes.stream()
                                    .filter(each -> each >= LEAST && each <= most(booking))
                                    .distinct()
                                    .toList());
                }
            }
        }
        return Made.none(choice.minutes(), List.of());
    }

    private void table(ServerRequest request, ServerResponse response, boolean second) {
        enter(
                request,
                response,
                (staff, studio, booking) -> {
                    var duet = sounding.duets().of(visit(studio, booking));
                    var link = duet.map(Duets.Duet::id).flatMap(sounding.links()::of);
                    if (duet.isEmpty() || link.isEmpty() || !theirs(staff, booking)) {
                        String path = request.path().rawPath();
                        Pages.seeOther(response, path.substring(0, path.lastIndexOf('/')));
                        return;
                    }
                    tables.show(request, response, duet.get().playing(), link.get(), second);
                });
    }
}
