/// What rules an evening out, in plain words, and the pages that say so.
///
/// Holds no answer of anybody. Start reading at [adagio.server.care.RuledOut].
@NullMarked
package adagio.server.care;

import org.jspecify.annotations.NullMarked;
