/// A house that cannot reach anybody: what it does alone, and that it never tried.
///
/// Start reading at [AloneTest].
@NullMarked
package adagio.checks.alone;

import org.jspecify.annotations.NullMarked;
