/// Evenings that a device keeps for the road, and what the house remembers of them: which of them
/// are still good, and, for people who live here, that one was played.
///
/// What a device is told is whether a copy is still good and nothing else: an id that nobody can
/// guess, there or gone. Must not know cards, answers or limits; whoever keeps those says when
/// something changed. Start reading at [adagio.server.road.Copies]; the page is
/// [adagio.server.play.RoadPage], the device's side `static/worker.js` and `static/keep.js`.
@NullMarked
package adagio.server.road;

import org.jspecify.annotations.NullMarked;
