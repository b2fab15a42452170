/// The player: one evening, its parts in words, and its sound.
///
/// Knows the score and what the two are called; knows no answer. Start reading at
/// [adagio.server.play.PlayPage].
@NullMarked
package adagio.server.play;

import org.jspecify.annotations.NullMarked;
