// SPDX-License-Identifier: Apache-2.0
package adagio.server.signin;

import adagio.server.people.Joined;
import adagio.server.vault.Strength;
import adagio.server.web.Form;
import adagio.server.web.Pages;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is wanted of a form, and how it is answered.
final class Answers {
    private static final Status NOT_TAKEN = Status.create(422, "Unprocessable Content");
    private final Map<String, String> faults = new TreeMap<>();
    private final Duration wait;

    /// Nothing amiss yet.
    ///
    /// @param wait zero, or how long nothing may be tried
    Answers(Duration wait) {
        this.wait = wait;
    }

    /// Nothing amiss, and nothing to wait for.
    Answers() {
        this(Duration.ZERO);
    }

    /// Whether something may be tried now.
    boolean mayTry() {
        return wait.isZero();
    }

    /// How long to wait, in seconds.
    long seconds() {
        return wait.toSeconds();
    }

    /// Something about a field, all of them shown at once.
    ///
    /// Who has to wait is told that alone.
    ///
    /// @param field its name
    /// @param text the name of the text
    /// @return this
    Answers fault(String field, String text) {
        if (mayTry()) {
            faults.putIfAbsent(field, text);
        }
        return this;
    }

    /// What was found, by field.
    Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    boolean isGood() {
        return mayTry() && faults.isEmpty();
    }

    /// Looks at a passphrase that is chosen.
    ///
    /// @param form with `passphrase` and `again`
    /// @param names of the people here
    /// @return this
    Answers choosing(Form form, List<String> names) {
        return choosing("passphrase", form, names);
    }

    /// Looks at a passphrase that is chosen.
    ///
    /// @param field where it is
    /// @param form with it, and `again`
    /// @param names of the people here
    /// @return this
    Answers choosing(String field, Form form, List<String> names) {
        String chosen = form.field(field);
        var strength = Strength.of(chosen, names);
        if (!strength.isEnough()) {
            fault(field, "strength." + strength.word());
        } else if (!chosen.equals(form.field("again"))) {
            fault("again", "people.again.other");
        }
        return this;
    }

    /// Says that a form was not taken, and how long to wait.
    ///
    /// @param response gets the status
    /// @return this
    Answers refuse(ServerResponse response) {
        if (mayTry()) {
            response.status(NOT_TAKEN);
        } else {
            response.status(Status.TOO_MANY_REQUESTS_429);
            response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds()));
        }
        return this;
    }

    /// The recovery code, shown once.
    ///
    /// @param pages renders
    /// @param request for the reader's light
    /// @param response where to
    /// @param done what came of joining
    /// @param alone whether the second person has still to be invited
    static void showCode(
            Pages pages,
            ServerRequest request,
            ServerResponse response,
            Joined.Done done,
            boolean alone) {
        pages.show(
                request,
                response,
                "recovery-code",
                Map.of("code", done.code().text(), "alone", alone));
    }
}
