/// Every place where bytes of a stranger become something of ours, held open to Jazzer.
///
/// Must not know: what is right to read; only that nothing breaks, hangs or is refused without a
/// word. Start reading at [Door].
@NullMarked
package adagio.checks.fuzz;

import org.jspecify.annotations.NullMarked;
