/// Two devices that play one evening together: a short code joins them, and one clock of the house
/// keeps their sound in one place.
///
/// A hold on one holds both, and only a person's act lets them go on. Who held, who stopped and who
/// came late is not written down, here or in a log. A house alone has all of it in memory; several
/// houses on one database tell each other, and where two devices stand is a row for six hours.
/// Knows nothing of cards, answers or routines. Start reading at [adagio.server.devices.Link]; what
/// a device does with it is `static/together.js`, and the arithmetic `static/sync.js`.
@NullMarked
package adagio.server.devices;

import org.jspecify.annotations.NullMarked;
