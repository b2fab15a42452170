/// The people of a house on SQLite and on PostgreSQL: the same promises on both.
@NullMarked
package adagio.checks.people;

import org.jspecify.annotations.NullMarked;
