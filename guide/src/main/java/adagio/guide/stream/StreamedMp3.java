// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import java.io.IOException;

/// One session's sound as two files that share their frames, both readable from the first moment.
///
/// Close it when the session is over: readers end, and what is not whole is removed. A whole file
/// stays in the cache and is there at once the next time.
public final class StreamedMp3 implements AutoCloseable {
    private final ByteSource player;
    private final ByteSource download;
    private final FrameRun routine;
    private final Streams streams;
    private boolean closed;

    StreamedMp3(ByteSource player, ByteSource download, FrameRun routine, Streams streams) {
        this.player = player;
        this.download = download;
        this.routine = routine;
        this.streams = streams;
    }

    /// The file that the page plays: the HOLD stretch, the lead-in, the routine.
    ///
    /// @return the same source each time
    public ByteSource forPlayer() {
        return player;
    }

    /// The file that people keep: a title, the lead-in, the routine.
    ///
    /// @return the same source each time
    public ByteSource asDownload() {
        return download;
    }

    /// Has the whole routine made in the background, even while nobody reads.
    ///
    /// @throws IOException when it is closed
    public void keep() throws IOException {
        streams.keep(routine);
    }

    /// Whether every frame of the routine is there.
    ///
    /// @return true when reading never waits again
    public boolean isWhole() {
        return streams.isWhole(routine);
    }

    /// Lets go of the frames. The last one who holds them ends their making.
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        streams.release(routine);
    }
}
