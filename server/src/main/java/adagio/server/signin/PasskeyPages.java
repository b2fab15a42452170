// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.browsers.BrowserKind;
import adagio.server.limits.Allowance;
import adagio.server.limits.Where;
import adagio.server.people.Login;
import adagio.server.people.Passkeys;
import adagio.server.vault.PasskeyKey;
import adagio.server.vault.PasskeySaid;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import adagio.server.web.Body;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import adagio.server.web.Refused;
import adagio.server.web.Routes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// What `people.js` asks for when somebody uses or adds a passkey.
///
/// Every refusal is the same 422, whatever it was that did not fit.
public final class PasskeyPages {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SECRET_BYTES = 32;

    /// From one place, so that nobody takes all the challenges that may wait at once.
    private static final int MOST_BEGUN = 60;

    private static final Duration SPAN = Duration.ofMinutes(5);

    /// The input of every device's PRF; its output is another for each passkey.
    private static final String SALT = Secrets.text(Secrets.sha256("adagio vault"));

    private final Hall hall;
    private final Passkeys passkeys;
    private final Allowance limit;

    /// The pages of one house.
    ///
    /// @param hall what they need
    public PasskeyPages(Hall hall) {
        this.hall = hall;
        this.passkeys = new Passkeys(hall.storage(), hall.clock());
        this.limit =
                new Allowance(
                        hall.storage(),
                        hall.clock(),
                        new Allowance.Of("begin with a passkey", MOST_BEGUN, SPAN));
    }

    /// Adds the routes.
    ///
    /// @param routes where to
    public void route(Routes routes) {
        routes.post("/passkey/begin", this::beginSigningIn)
                .post("/passkey/sign-in", this::signIn)
                .post("/you/account/passkey/begin", this::beginAdding)
                .post("/you/account/passkey", this::add)
                .post("/you/account/passkeys", this::remove);
    }

    private ObjectNode asked(String about) {
        String challenge =
                passkeys.challenge(about)
                        .orElseThrow(() -> new Refused(503, "too many are signing in"));
        return MAPPER.createObjectNode().put("challenge", challenge).put("salt", SALT);
    }

    private void beginSigningIn(ServerRequest request, ServerResponse response) {
        if (!limit.allows(Where.from(request))) {
            throw new Refused(429, "too many tries; wait five minutes");
        }
        send(request, response, asked("sign-in"));
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        JsonNode sent = read(request);
        try {
            Login login =
                    passkeys.open(given(request, sent), bytes(sent, "signature"))
                            .orElseThrow(PasskeyPages::refused);
            hall.people().logins().begin(request, response, login);
            send(request, response, MAPPER.createObjectNode().put("done", true));
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    /// Only with the passphrase: whoever holds the phone for a moment adds no finger of theirs.
    private void beginAdding(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        var answers = new Answers(hall.attempts().begin(request, login.person()));
        var open = hall.opened(login, Form.read(request), answers);
        if (open.isEmpty()) {
            answers.refuse(response);
            var say = hall.pages().say();
            var said =
                    answers.mayTry()
                            ? say.say("people.passphrase.other")
                            : say.say("people.wait", answers.seconds());
            send(request, response, MAPPER.createObjectNode().put("said", said));
            return;
        }
        hall.attempts().worked(request, login.person());
        if (login.vault() instanceof Vault.Locked) {
            hall.people().logins().unlock(request, open.get().vault().open());
        }
        ObjectNode asked = asked(login.person());
        asked.put("user", login.person()).put("name", hall.member(login).name());
        passkeys.list(login.person()).forEach(asked.putArray("known")::add);
        var kinds = asked.putArray("kinds");
        for (var kind : PasskeyKey.Kind.values()) {
            kinds.add(kind.number());
        }
        send(request, response, asked);
    }

    private void add(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        JsonNode sent = read(request);
        try {
            var key = PasskeyKey.of(sent.path("algorithm").asInt(), bytes(sent, "key"));
            if (!passkeys.add(login, given(request, sent), key, BrowserKind.of(request))) {
                throw refused();
            }
            send(request, response, MAPPER.createObjectNode().put("done", true));
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    /// Takes one away, or all. It asks for no passphrase: whoever has lost a device is quick, and
    /// the passphrase still signs in.
    private void remove(ServerRequest request, ServerResponse response) {
        Login login = hall.people().logins().require(request, response);
        String id = Form.read(request).field("remove");
        if (id.equals("all")) {
            passkeys.removeAll(login.person());
        } else if (!passkeys.remove(login.person(), id)) {
            throw Refused.notFound();
        }
        Pages.seeOther(response, "/you/account");
    }

    private static Passkeys.Given given(ServerRequest request, JsonNode sent) {
        byte[] secret = bytes(sent, "secret");
        if (secret.length != 0 && secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("found a secret of " + secret.length + " bytes");
        }
        return new Passkeys.Given(
                bytes(sent, "id"),
                new PasskeySaid(bytes(sent, "client"), bytes(sent, "authenticator")),
                request.headers().first(HeaderNames.ORIGIN).orElse(""),
                secret);
    }

    private static byte[] bytes(JsonNode sent, String field) {
        return Base64.getUrlDecoder().decode(sent.path(field).asText(""));
    }

    private static JsonNode read(ServerRequest request) {
        try {
            return MAPPER.readTree(Body.read(request));
        } catch (JsonProcessingException _) {
            throw new Refused(400, "not JSON");
        }
    }

    private static Refused refused() {
        return new Refused(422, "this passkey does not fit");
    }

    private static void send(ServerRequest request, ServerResponse response, ObjectNode answer) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Pages.send(
                request,
                response,
                "application/json",
                answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
