// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import adagio.server.below.Below;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;

/// The light of the pages: as the device says, or as the reader chose.
public enum Lamp {
    /// As the device is set.
    SYSTEM(""),
    /// Always light.
    LIGHT("light"),
    /// Always dark.
    DARK("dark");

    private static final String COOKIE = "lamp";
    private final String word;

    Lamp(String word) {
        this.word = word;
    }

    /// The word for the `data-theme` attribute, empty for the device's own choice.
    public String word() {
        return word;
    }

    static Lamp of(ServerRequest request) {
        return of(request.headers().cookies().first(COOKIE).orElse(""));
    }

    private static Lamp of(String word) {
        for (Lamp lamp : values()) {
            if (lamp.word.equals(word)) {
                return lamp;
            }
        }
        return SYSTEM;
    }

    /// Answers the form at the foot of each page: keeps the choice for this visit and goes back.
    ///
    /// @param request the form, with the field `lamp`
    /// @param response see other
    static void choose(ServerRequest request, ServerResponse response) {
        Lamp lamp = of(Form.read(request).field("lamp"));
        response.header(
                HeaderNames.SET_COOKIE,
                COOKIE
                        + "="
                        + lamp.word
                        + "; Path="
                        + Below.here().outside("/")
                        + "; HttpOnly; SameSite=Strict");
        Pages.seeOther(response, back(request));
    }

    private static String back(ServerRequest request) {
        String referer = request.headers().first(HeaderNames.REFERER).orElse("/");
        try {
            String path = URI.create(referer).getRawPath();
            boolean ours = path != null && path.startsWith("/") && !path.startsWith("//");
            return ours ? Below.here().inside(path) : "/";
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
