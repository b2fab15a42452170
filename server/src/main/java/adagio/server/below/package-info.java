/// A house below a path of another site, such as `https://example.org/adagio`.
///
/// Inside, every address is as of a house with a name of its own: `/times`, `/static/...`. The path
/// is taken from what comes in at one edge ([adagio.server.below.Edge], before filters and routes)
/// and put before what goes out at the other ([adagio.server.below.Below#outside]: redirections,
/// cookies, the markup of pages, lists of addresses for scripts). Knows nothing of what a page is
/// about. A house without a path passes none of this.
@NullMarked
package adagio.server.below;

import org.jspecify.annotations.NullMarked;
