/// What plays tonight, at home and at the two tables of a studio, kept for as long as an evening
/// lasts so that a house that was started again, or another one, can go on with it: the routine,
/// how it sounds, what is said to both. No card, no answer, no limit.
///
/// A house on a file keeps no duet of a studio so. Start reading at
/// [adagio.server.live.LiveEvenings], then [adagio.server.live.Duets].
@NullMarked
package adagio.server.live;

import org.jspecify.annotations.NullMarked;
