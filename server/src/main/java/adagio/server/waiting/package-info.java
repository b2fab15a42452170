/// The waiting list of a studio: time that becomes free is offered in the order in which people
/// asked, for a limited time, as a tentative booking like any other.
///
/// Must not know: how time became free. Start reading at [WaitingList].
@NullMarked
package adagio.server.waiting;

import org.jspecify.annotations.NullMarked;
