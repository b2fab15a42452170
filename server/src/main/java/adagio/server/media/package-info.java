/// Sound, captions, cues and the sheet of an evening, over HTTP.
///
/// Knows evenings only by what can be heard of them: no name and no answer comes here. Start
/// reading at [adagio.server.media.Playable].
@NullMarked
package adagio.server.media;

import org.jspecify.annotations.NullMarked;
