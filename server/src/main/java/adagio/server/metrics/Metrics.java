// SPDX-License-Identifier: Apache-2.0
package adagio.server.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/// What is counted in one house, from its start on. Nothing of it is kept.
public final class Metrics {
    /// The type of [#text].
    public static final String TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static final String OTHER = "other";
    private final Map<Answered, Histogram> requests = new ConcurrentHashMap<>();
    private final Map<Done, LongAdder> jobs = new ConcurrentHashMap<>();
    private final Map<String, DoubleSupplier> gauges = new TreeMap<>();
    private final Histogram pages = new Histogram();
    private final Histogram sounds = new Histogram();

    /// How requests of one route were answered.
    private record Answered(String route, String status) {}

    /// How a job went.
    private record Done(String job, boolean well) {}

    /// Figures of a house that has done nothing yet.
    public Metrics() {
        var runtime = Runtime.getRuntime();
        gauge(
                "adagio_memory_used_bytes",
                () -> (double) (runtime.totalMemory() - runtime.freeMemory()));
        gauge("adagio_memory_most_bytes", () -> (double) runtime.maxMemory());
    }

    /// Something that can be looked at.
    ///
    /// @param name in small letters and `_`
    /// @param now what it is now
    public void gauge(String name, DoubleSupplier now) {
        if (!name.matches("adagio_[a-z_]+")) {
            throw new IllegalArgumentException(name + ": adagio_ and small letters");
        }
        gauges.put(name, now);
    }

    /// A request was answered.
    ///
    /// @param pattern the route's own, such as `/play/{evening}`; empty for what no route knows
    /// @param status such as 200
    /// @param nanos how long it took
    public void answered(String pattern, int status, long nanos) {
        String route = pattern.matches("/[a-z0-9./{}_*-]*") ? pattern : OTHER;
        var key = new Answered(route, status / 100 + "xx");
        requests.computeIfAbsent(key, _ -> new Histogram()).add(nanos);
    }

    /// A page was made of its template.
    ///
    /// @param nanos how long it took
    public void page(long nanos) {
        pages.add(nanos);
    }

    /// A recording was prepared, all but the sound itself.
    ///
    /// @param nanos how long it took
    public void sound(long nanos) {
        sounds.add(nanos);
    }

    /// A job was done.
    ///
    /// @param job its name
    /// @param well false when it failed
    public void job(String job, boolean well) {
        jobs.computeIfAbsent(new Done(job, well), _ -> new LongAdder()).increment();
    }

    /// All of it as OpenMetrics 1.0 text.
    ///
    /// @return lines, ended by `# EOF`
    public String text() {
        var text = new StringBuilder(16_384);
        begin(text, "adagio_request_seconds", "histogram", "requests by route and status");
        requests.forEach(
                (key, each) ->
                        each.write(
                                text,
                                "adagio_request_seconds",
                                "route=\"%s\",status=\"%s\"".formatted(key.route(), key.status())));
        begin(text, "adagio_page_seconds", "histogram", "pages made of their templates");
        pages.write(text, "adagio_page_seconds", "");
        begin(text, "adagio_sound_seconds", "histogram", "recordings prepared");
        sounds.write(text, "adagio_sound_seconds", "");
        begin(text, "adagio_jobs", "counter", "jobs done by this house");
        jobs.forEach(
                (key, each) ->
                        text.append(
                                "adagio_jobs_total{job=\"%s\",well=\"%s\"} %d\n"
                                        .formatted(key.job(), key.well(), each.sum())));
        gauges.forEach(
                (name, now) -> {
                    begin(text, name, "gauge", "now");
                    text.append(name).append(' ').append(now.getAsDouble()).append('\n');
                });
        return text.append("# EOF\n").toString();
    }

    private static void begin(StringBuilder text, String name, String type, String help) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    }
}
