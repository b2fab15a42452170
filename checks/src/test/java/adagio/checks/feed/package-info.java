/// The private feed of a real house, as the programs see it that people subscribe with.
///
/// Start reading at [FeedOracle], which `tools/oracle-calendar` runs by hand.
@NullMarked
package adagio.checks.feed;

import org.jspecify.annotations.NullMarked;
