/// What plays tonight, at home and at the two tables of a studio, kept for as long as an evening
/// lasts so that another house can go on with it: the routine, how it sounds, what is said to both.
/// No card, no answer, no limit.
///
/// A house on a file keeps none of it. Start reading at [adagio.server.live.LiveEvenings], then
/// [adagio.server.live.Duets].
@NullMarked
package adagio.server.live;

import org.jspecify.annotations.NullMarked;
