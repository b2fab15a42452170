/// Figures of a running house for whoever runs it, as OpenMetrics text. Off unless asked for.
///
/// What is counted has a fixed set of names: patterns of routes, classes of status, names of jobs.
/// Must not know people, studios or evenings, and takes no text from a request. Start reading at
/// [adagio.server.metrics.Metrics].
@NullMarked
package adagio.server.metrics;

import org.jspecify.annotations.NullMarked;
