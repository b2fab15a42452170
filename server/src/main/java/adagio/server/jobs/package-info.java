/// What houses do again and again by themselves, and whose turn it is.
///
/// Houses that share a database take turns: work that is done once for all of them is claimed in a
/// row of the table `job` before it is begun, and what a killed house had claimed another one takes
/// over a minute later. Knows nothing of what the work is. Start reading at
/// [adagio.server.jobs.Rounds]; why there is no library for it: `docs/decisions/jobs.md`.
@NullMarked
package adagio.server.jobs;

import org.jspecify.annotations.NullMarked;
