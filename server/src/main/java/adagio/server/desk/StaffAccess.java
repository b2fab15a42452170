// SPDX-License-Identifier: Apache-2.0
package adagio.server.desk;

import adagio.server.access.HostAccess;
import adagio.server.below.Below;
import adagio.server.limits.Allowance;
import adagio.server.limits.Where;
import adagio.server.studio.Books;
import adagio.server.studio.Links;
import adagio.server.web.Form;
import adagio.server.web.Https;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import adagio.studio.Studio;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Who is at the desk: the host with the house's token, or somebody with a link of their own. A
/// browser that signed in holds a random cookie, which scripts cannot read.
public final class StaffAccess {
    private static final String COOKIE = "adagio-desk";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final int MOST_TRIES = 10;
    private static final Staff HOST = new Staff("", "", "host", Staff.Role.OWNER, "");
    private final Pages pages;
    private final Books books;
    private final Links links;
    private final HostAccess host;
    private final StaffRows rows;
    private final Allowance limit;

    /// The access to all desks of a house.
    ///
    /// @param pages renders
    /// @param books the studios
    /// @param links makes tokens
    /// @param host knows the host's token
    public StaffAccess(Pages pages, Books books, Links links, HostAccess host) {
        this.pages = pages;
        this.books = books;
        this.links = links;
        this.host = host;
        this.rows = new StaffRows(books.storage());
        this.limit =
                new Allowance(
                        books.storage(),
                        books.clock(),
                        new Allowance.Of("sign in at a desk", MOST_TRIES, Duration.ofMinutes(5)));
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.readAndPost("/studios/{studio}/desk/sign-in", this::ask, this::signIn)
                .post("/studios/{studio}/desk/sign-out", this::signOut)
                .readAndPost("/staff/{token}", this::follow, this::take);
    }

    StaffRows rows() {
        return rows;
    }

    /// Forgets browsers whose time is over.
    ///
    /// @return how many
    public int forget() {
        return rows.forgetBefore(books.clock().instant());
    }

    /// Lets somebody of this studio in; others are shown the way to sign in.
    ///
    /// @param request with the path parameter `studio`
    /// @param response gets the way
    /// @param least what they have to be
    /// @param then who it is, and where
    public void enter(
            ServerRequest request,
            ServerResponse response,
            Staff.Role least,
            BiConsumer<Staff, Studio> then) {
        Studio studio = books.get(request);
        var staff = find(request, studio);
        if (staff.isPresent()) {
            if (least == Staff.Role.OWNER && !staff.get().owns()) {
                throw Refused.notFound();
            }
            then.accept(staff.get(), studio);
        } else if (request.prologue().method().equals(Method.POST)) {
            throw new Refused(401, "nobody is signed in at this desk");
        } else {
            Pages.seeOther(response, "/studios/" + studio.id() + "/desk/sign-in");
        }
    }

    /// Whether the host is here.
    boolean isHost(ServerRequest request) {
        return signedIn(request).filter(each -> each.studio().isEmpty()).isPresent();
    }

    private Optional<Staff> find(ServerRequest request, Studio studio) {
        var signedIn = signedIn(request);
        if (signedIn.isEmpty()) {
            return Optional.empty();
        }
        var who = signedIn.get();
        if (who.studio().isEmpty()) {
            return Optional.of(HOST);
        }
        return who.studio().equals(studio.id())
                ? rows.find(who.studio(), who.staff())
                : Optional.empty();
    }

    private Optional<StaffRows.SignedIn> signedIn(ServerRequest request) {
        return cookie(request).flatMap(token -> rows.signedIn(token, books.clock().instant()));
    }

    private void ask(ServerRequest request, ServerResponse response) {
        ask(request, response, false);
    }

    private void ask(ServerRequest request, ServerResponse response, boolean refused) {
        pages.show(
                request,
                response,
                "desk-sign-in",
                Map.of("studio", books.get(request), "refused", refused));
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        String desk = "/studios/" + books.get(request).id() + "/desk";
        if (!signedInAsHost(request, response, Form.read(request).field("token"), desk)) {
            response.status(io.helidon.http.Status.UNAUTHORIZED_401);
            ask(request, response, true);
        }
    }

    /// Signs the host in who has the house's token.
    ///
    /// @param request counts as a try
    /// @param response is sent when the token is the house's
    /// @param token as it was written
    /// @param to where the host goes on
    /// @return false when it is another token; nothing is sent then
    /// @throws Refused 429 after too many tries
    boolean signedInAsHost(
            ServerRequest request, ServerResponse response, String token, String to) {
        if (!limit.allows(Where.from(request))) {
            throw new Refused(429, "too many tries; wait five minutes");
        }
        boolean known = host.isHost(token);
        if (known) {
            welcome(request, response, HOST, to);
        }
        return known;
    }

    private void welcome(ServerRequest request, ServerResponse response, Staff staff, String to) {
        String token = links.unguessable();
        rows.signIn(token, staff, books.clock().instant().plus(LIFE));
        cookie(request, response, token, LIFE.toSeconds());
        Pages.seeOther(response, to);
    }

    private static Optional<String> cookie(ServerRequest request) {
        var cookies = request.headers().cookies();
        return cookies.first(Https.secured(COOKIE))
                .asOptional()
                .or(() -> cookies.first(COOKIE).asOptional())
                .filter(token -> !token.isEmpty());
    }

    private static void cookie(
            ServerRequest request, ServerResponse response, String token, long seconds) {
        response.header(
                HeaderNames.SET_COOKIE,
                Https.cookie(COOKIE, request)
                        + "="
                        + token
                        + "; Path="
                        + Below.here().outside("/studios")
                        + "; Max-Age="
                        + seconds
                        + "; HttpOnly; SameSite=Strict"
                        + (Https.is(request) ? "; Secure" : ""));
    }

    private void signOut(ServerRequest request, ServerResponse response) {
        Studio studio = books.get(request);
        cookie(request).ifPresent(rows::signOut);
        cookie(request, response, "", 0);
        Pages.seeOther(response, "/studios/" + studio.id() + "/desk/sign-in");
    }

    /// A link is looked at by programs too, so looking at it signs nobody in.
    private void follow(ServerRequest request, ServerResponse response) {
        var staff = staff(request);
        var studio = books.find(staff.studio()).orElseThrow(Refused::notFound);
        pages.show(request, response, "desk-link", Map.of("studio", studio, "name", staff.name()));
    }

    private void take(ServerRequest request, ServerResponse response) {
        var staff = staff(request);
        welcome(request, response, staff, "/studios/" + staff.studio() + "/desk");
    }

    private Staff staff(ServerRequest request) {
        String token = request.path().pathParameters().get("token");
        return rows.byToken(token).orElseThrow(Refused::notFound);
    }
}
