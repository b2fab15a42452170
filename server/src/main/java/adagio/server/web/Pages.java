// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import adagio.server.below.Below;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/// Templates become answers here.
public final class Pages {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), "adagio.server.pages");
    private final Messages say;
    private final StaticFiles files;
    private final LongConsumer rendered;

    /// Pages in one language.
    ///
    /// @param say the texts
    /// @param files the style sheets, fonts and scripts that the pages name
    public Pages(Messages say, StaticFiles files) {
        this(say, files, _ -> {});
    }

    /// Pages of which somebody counts how long they take.
    ///
    /// @param say the texts
    /// @param files the styles and scripts
    /// @param rendered takes nanoseconds
    public Pages(Messages say, StaticFiles files, LongConsumer rendered) {
        this.rendered = rendered;
        this.say = say;
        this.files = files;
    }

    /// The texts.
    public Messages say() {
        return say;
    }

    /// Answers with a page that nobody keeps.
    ///
    /// @param request for the reader's light, and HEAD
    /// @param response where to
    /// @param template its name without `.jte`
    /// @param values the template's parameters but `frame`
    public void show(
            ServerRequest request,
            ServerResponse response,
            String template,
            Map<String, Object> values) {
        var all = new HashMap<String, Object>(values);
        var wing = Wing.of(request.path().path());
        all.put("frame", new Frame(say, Lamp.of(request), files.address(), wing));
        var out = new StringOutput(16_384);
        long began = System.nanoTime();
        engine.render(template + ".jte", all, out);
        rendered.accept(System.nanoTime() - began);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        send(
                request,
                response,
                "text/html; charset=utf-8",
                bytes(Below.here().page(out.toString())));
    }

    /// Answers the light switch at the foot of each page.
    ///
    /// @param request a form with the field `lamp`
    /// @param response goes back to where the reader was
    public void chooseLamp(ServerRequest request, ServerResponse response) {
        Lamp.choose(request, response);
    }

    /// Answers with bytes, or with their length alone when the request is HEAD.
    ///
    /// @param request the request
    /// @param response where to
    /// @param type the media type
    /// @param body all of it
    public static void send(
            ServerRequest request, ServerResponse response, String type, byte[] body) {
        response.header(HeaderNames.CONTENT_TYPE, type);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    /// Answers with "see other", which a browser follows with GET.
    ///
    /// @param response where to
    /// @param path an address of this house
    public static void seeOther(ServerResponse response, String path) {
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, Below.here().outside(path))
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
