/// What houses that share a database tell each other, and the clock they have in common.
///
/// A message is a hint: what counts stands in the database, and whoever may have missed one reads
/// it again. Knows nothing of what is told. Start reading at [adagio.server.events.Events]; why
/// PostgreSQL carries it: `docs/decisions/events.md`.
@NullMarked
package adagio.server.events;

import org.jspecify.annotations.NullMarked;
