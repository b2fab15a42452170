/// The proof that no time is booked twice: races over HTTP, random work on the ledger, killed
/// processes; on SQLite and on PostgreSQL. `-Dadagio.proof=long` runs the long form.
@NullMarked
package adagio.checks.booking;

import org.jspecify.annotations.NullMarked;
