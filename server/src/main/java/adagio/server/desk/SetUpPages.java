// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.studio.Books;
import adagio.server.studio.Changes;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `/studios/{studio}/desk/set-up`: rules, hours, services, therapists and rooms as forms.
public final class SetUpPages {
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
                                new Written(SetUpFields.of(studio), List.of())));
    }

    private record Written(Map<String, String> values, List<String> faults) {}

    private void show(ServerRequest request, ServerResponse response, At at, Written written) {
        if (!written.faults().isEmpty()) {
            response.status(Status.BAD_REQUEST_400);
        }
        pages.show(
                request,
                response,
                "desk-set-up",
                Map.of(
                        "staff",
                        at.staff(),
                        "studio",
                        at.studio(),
                        "version",
                        at.version(),
                        "values",
                        written.values(),
                        "faults",
                        written.faults()));
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
                                new Written(values, faults));
                        return;
                    }
                    put(staff, made.getFirst(), version(form), studio.id());
                    Pages.seeOther(response, request.path().rawPath());
                });
    }

    private void put(Staff staff, Studio studio, long version, String about) {
        if (!books.put(studio, version)) {
            throw new Refused(409, "the set-up was changed meanwhile");
        }
        changes.write(studio, staff.name(), "set-up", about, "");
    }

    private static long version(Form form) {
        String text = form.field("version");
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    private static SetUpPart part(ServerRequest request, Studio studio) {
        var parameters = request.path().pathParameters();
        return SetUpPart.of(studio, parameters.get("kind"), parameters.get("id"))
                .orElseThrow(Refused::notFound);
    }

    private void showPart(ServerRequest request, ServerResponse response) {
        access.enter(
                request,
                response,
                Staff.Role.OWNER,
                (staff, studio) -> {
                    var part = part(request, studio);
                    showPart(
                            request,
                            response,
                            new At(staff, studio, books.version(studio.id())),
                            new Drawn(part, part.values(), List.of()));
                });
    }

    private record Drawn(SetUpPart part, Map<String, String> values, List<String> faults) {}

    private void showPart(ServerRequest request, ServerResponse response, At at, Drawn drawn) {
        if (!drawn.faults().isEmpty()) {
            response.status(Status.BAD_REQUEST_400);
        }
        pages.show(
                request,
                response,
                "desk-part",
                Map.of(
                        "staff",
                        at.staff(),
                        "studio",
                        at.studio(),
                        "version",
                        at.version(),
                        "part",
                        drawn.part(),
                        "values",
                        drawn.values(),
                        "faults",
                        drawn.faults()));
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
                    var next =
                            form.field("act").equals("delete")
                                    ? part.without(faults)
                                    : part.with(form, faults);
                    if (next.isEmpty()) {
                        showPart(
                                request,
                                response,
                                new At(staff, studio, version(form)),
                                new Drawn(
                                        part,
                                        SetUpFields.of(form, part.values().keySet()),
                                        faults));
                        return;
                    }
                    put(staff, next.getFirst(), version(form), part.kind() + "/" + part.id());
                    Pages.seeOther(
                            response, "/studios/" + studio.id() + "/desk/set-up#" + part.kind());
                });
    }
}
