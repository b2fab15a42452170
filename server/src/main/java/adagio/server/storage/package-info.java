/// Keeps what has to outlive the program: one SQLite file in the data folder, or a PostgreSQL
/// database, with the same SQL.
///
/// Must not know: what is kept. Features bring their own SQL, beside their pages, and their own
/// steps in `db-migration/`.
///
/// Start reading at [Storage].
@NullMarked
package adagio.server.storage;

import org.jspecify.annotations.NullMarked;
