/// An evening: what was chosen, and the two private answers.
///
/// The answers live in memory, are dropped as soon as both are in, and nothing here logs them.
/// Start reading at [adagio.server.tonight.Evening].
@NullMarked
package adagio.server.tonight;

import org.jspecify.annotations.NullMarked;
