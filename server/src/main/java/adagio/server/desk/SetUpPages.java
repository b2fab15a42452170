// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import adagio.studio.free.Quarter;
import adagio.studio.free.Stretch;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `/studios/{studio}/desk/set-up`: rules, hours, services, therapists and rooms as forms.
public final class SetUpPages {
    /// No horizon reaches further.
    private static final int FAR = 10 * 366 * Quarter.A_DAY;

    private final Pages pages;
    private final Books books;
    private final StaffAccess access;
    private final Changes changes;

    /// What the pages need.
    ///
    /// @param pages renders
    /// @param books the studios
    /// @param access who looks
    /// @param changes the logs
    public SetUpPages(Pages pages, Books books, StaffAccess access, Changes changes) {
        this.pages = pages;
        this.books = books;
        this.access = access;
        this.changes = changes;
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        String base = "/studios/{studio}/desk/set-up";
        routes.readAndPost(base, this::show, this::save)
                .readAndPost(base + "/{kind}/{id}", this::showPart, this::savePart);
    }

    private record At(Staff staff, Studio studio, long version) {}

    private void show(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) ->
                        show(
                                request,
                                response,
                                new At(staff, studio, books.version(studio.id())),
                                Written.studio(SetUpFields.of(studio), List.of())));
    }

    /// A form as it stands.
    private record Written(
            String template,
            Map<String, Object> more,
            Map<String, String> values,
            List<String> faults) {
        static Written studio(Map<String, String> values, List<String> faults) {
            return new Written("desk-set-up", Map.of(), values, faults);
        }

        static Written part(
                SetUpPart part, long coming, Map<String, String> values, List<String> faults) {
            return new Written("desk-part", Map.of("part", part, "coming", coming), values, faults);
        }
    }

    private void show(ServerRequest request, ServerResponse response, At at, Written written) {
        if (!written.faults().isEmpty()) {
            response.status(Status.BAD_REQUEST_400);
        }
        var values = new HashMap<String, Object>(written.more());
        values.put("staff", at.staff());
        values.put("studio", at.studio());
        values.put("version", at.version());
        values.put("values", written.values());
        values.put("faults", written.faults());
        pages.show(request, response, written.template(), values);
    }

    private void save(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    Form form = Form.read(request);
                    var faults = new ArrayList<String>();
                    var made = new SetUpFields(form, faults).studio(studio);
                    if (made.isEmpty()) {
                        var values = SetUpFields.of(form, SetUpFields.of(studio).keySet());
                        show(
                                request,
                                response,
                                new At(staff, studio, version(form)),
                                Written.studio(values, faults));
                        return;
                    }
                    put(
                            staff,
                            made.getFirst(),
                            version(form),
                            new Change("set-up", studio.id(), ""));
                    Pages.seeOther(response, request.path().rawPath());
                });
    }

    /// A line of the log; names are written into it, for a part may be gone when it is read.
    private record Change(String what, String about, String name) {
        static Change of(SetUpPart part, boolean delete, Form form) {
            String about = part.kind() + "/" + part.id();
            return delete
                    ? new Change("set-up-removed", about, part.values().getOrDefault("name", ""))
                    : new Change(
                            part.id().equals(SetUpPart.NEW) ? "set-up-added" : "set-up",
                            about,
                            form.field("name"));
        }
    }

    private void put(Staff staff, Studio studio, long version, Change change) {
        if (!books.put(studio, version)) {
            throw new Refused(409, "the set-up was changed meanwhile");
        }
        changes.write(studio, staff.name(), change.what(), change.about(), change.name());
    }

    private static long version(Form form) {
        String text = form.field("version");
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    private SetUpPart part(ServerRequest request, Studio studio) {
        var parameters = request.path().pathParameters();
        return SetUpPart.of(studio, parameters.get("kind"), parameters.get("id"), elsewhere(studio))
                .orElseThrow(Refused::notFound);
    }

    /// Therapists of the other places of a chain, with where they work.
    private Map<String, String> elsewhere(Studio studio) {
        var names = new TreeMap<String, String>();
        for (Studio other : books.chain(studio)) {
            other.therapists()
                    .forEach(
                            each ->
                                    names.putIfAbsent(
                                            each.id(), each.name() + ", " + other.name()));
        }
        return names;
    }

    /// How many visits to come have it.
    private long coming(Studio studio, SetUpPart part) {
        var now = books.clock().instant();
        long today = Quarter.notBefore(now);
        return books.list(studio, new Stretch(today, today + FAR)).stream()
                .filter(each -> !each.isOver(now))
                .filter(part::isOf)
                .count();
    }

    private void showPart(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    var part = part(request, studio);
                    show(
                            request,
                            response,
                            new At(staff, studio, books.version(studio.id())),
                            Written.part(part, coming(studio, part), part.values(), List.of()));
                });
    }

    private void savePart(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    var part = part(request, studio);
                    Form form = Form.read(request);
                    var faults = new ArrayList<String>();
                    boolean delete = form.field("act").equals("delete");
                    var next = delete ? part.without(faults) : part.with(form, faults);
                    if (next.isEmpty()) {
                        show(
                                request,
                                response,
                                new At(staff, studio, version(form)),
                                Written.part(
                                        part,
                                        coming(studio, part),
                                        delete
                                                ? part.values()
                                                : SetUpFields.of(form, part.values().keySet()),
                                        faults));
                        return;
                    }
                    put(staff, next.getFirst(), version(form), Change.of(part, delete, form));
                    Pages.seeOther(
                            response, "/studios/" + studio.id() + "/desk/set-up#" + part.kind());
                });
    }
}
