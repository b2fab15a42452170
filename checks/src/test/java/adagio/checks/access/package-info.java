/// Who may open what: every address of a house, by everybody.
///
/// Start reading at [AccessTest].
@NullMarked
package adagio.checks.access;

import org.jspecify.annotations.NullMarked;
