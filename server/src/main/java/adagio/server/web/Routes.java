// SPDX-License-Identifier: Apache-2.0
package adagio.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Paths and the methods they know; any other method is answered 405 with what is allowed.
///
/// The order in which they are added says nothing: a word stands before a pattern that would take
/// it (`/road/still` before `/road/{copy}`), and every 405 behind all that answers.
public final class Routes {
    private static final Comparator<String> WORDS_FIRST =
            Comparator.comparing(path -> path.replace('{', Character.MAX_VALUE));
    private final HttpRouting.Builder routing;
    private final TreeMap<String, String> known = new TreeMap<>(WORDS_FIRST);
    private final List<Answered> answered = new ArrayList<>();

    private record Answered(Method method, String path, Handler handler) {}

    /// Routes of one server.
    ///
    /// @param routing where they are added by [#finish]
    public Routes(HttpRouting.Builder routing) {
        this.routing = routing;
    }

    /// A path that can only be read (GET and HEAD).
    ///
    /// @param path a Helidon path pattern
    /// @param handler answers both; it leaves the body out for HEAD
    /// @return this
    public Routes read(String path, Handler handler) {
        add(Method.GET, path, handler);
        add(Method.HEAD, path, handler);
        return allow(path, "GET, HEAD");
    }

    /// A path that is read and written.
    ///
    /// @param path a Helidon path pattern
    /// @param read answers GET and HEAD
    /// @param write answers POST
    /// @return this
    public Routes readAndPost(String path, Handler read, Handler write) {
        add(Method.GET, path, read);
        add(Method.HEAD, path, read);
        add(Method.POST, path, write);
        return allow(path, "GET, HEAD, POST");
    }

    /// A path that is only written.
    ///
    /// @param path a Helidon path pattern
    /// @param write answers POST
    /// @return this
    public Routes post(String path, Handler write) {
        add(Method.POST, path, write);
        return allow(path, "POST");
    }

    /// A path with a handler for each of its methods.
    ///
    /// @param path a Helidon path pattern
    /// @param handlers by method, as in `PATCH`; one for GET answers HEAD too
    /// @return this
    public Routes methods(String path, Map<String, Handler> handlers) {
        var names = new TreeSet<String>(handlers.keySet());
        handlers.forEach((name, handler) -> add(Method.create(name), path, handler));
        Handler get = handlers.get("GET");
        if (get != null) {
            add(Method.HEAD, path, get);
            names.add("HEAD");
        }
        return allow(path, String.join(", ", names));
    }

    /// All that was added: what `docs/access.md` says of each is tried by every kind of person.
    ///
    /// @return path patterns to their methods, as in `GET, HEAD, POST`
    public SortedMap<String, String> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<String, String>(known));
    }

    private void add(Method method, String path, Handler handler) {
        answered.add(new Answered(method, path, handler));
    }

    private Routes allow(String path, String methods) {
        known.put(path, methods);
        return this;
    }

    /// Adds them all to the server, once.
    public void finish() {
        answered.stream()
                .sorted(Comparator.comparing(Answered::path, WORDS_FIRST))
                .forEach(each -> routing.route(each.method(), each.path(), each.handler()));
        known.forEach((path, methods) -> routing.any(path, refusing(methods)));
    }

    private static Handler refusing(String methods) {
        return (request, response) -> {
            response.header(HeaderNames.ALLOW, methods);
            throw new Refused(405, "this address knows " + methods);
        };
    }
}
