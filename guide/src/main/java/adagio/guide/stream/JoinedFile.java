// SPDX-License-Identifier: Apache-2.0
package adagio.guide.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/// Pieces side by side, read as one file; nothing is copied to make it.
final class JoinedFile implements ByteSource {
    /// A stretch of bytes.
    sealed interface Piece {
        long bytes();
    }

    /// The same bytes again and again.
    static final class Repeated implements Piece {
        private final byte[] block;
        private final long times;

        Repeated(byte[] block, long times) {
            this.block = block;
            this.times = times;
        }

        @Override
        public long bytes() {
            return block.length * times;
        }
    }

    /// Frames that may be in the making.
    record Frames(FrameRun run) implements Piece {
        @Override
        public long bytes() {
            return run.content.bytes();
        }
    }

    private final FramePool pool;
    private final List<Piece> pieces;
    private final String etag;
    private final long length;

    JoinedFile(FramePool pool, List<Piece> pieces, String etag) {
        this.pool = pool;
        this.pieces = List.copyOf(pieces);
        this.etag = etag;
        this.length = pieces.stream().mapToLong(Piece::bytes).sum();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public String etag() {
        return etag;
    }

    @Override
    public Reader open(long offset) throws IOException {
        if (offset < 0 || offset > length) {
            throw new IllegalArgumentException(
                    "The file has %d bytes; there is no offset %d.".formatted(length, offset));
        }
        return new Reading(offset);
    }

    private List<FrameRun> runs() {
        List<FrameRun> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Frames frames) {
                runs.add(frames.run);
            }
        }
        return runs;
    }

    private final class Reading implements Reader {
        private final Place place = new Place(runs());
        private final List<FileChannel> channels = new ArrayList<>();
        private int index;
        private long offset;

        Reading(long from) throws IOException {
            offset = from;
            while (index < pieces.size() && offset >= pieces.get(index).bytes()) {
                offset -= pieces.get(index).bytes();
                index++;
            }
            pool.locked(
                    () -> {
                        for (FrameRun run : place.all()) {
                            run.revive();
                        }
                        aim();
                        pool.add(place);
                    });
        }

        /// Tells the pool where this reader is, or which run comes next.
        private void aim() {
            for (int i = index; i < pieces.size(); i++) {
                if (pieces.get(i) instanceof Frames frames) {
                    place.enter(frames.run, i == index ? FrameRun.chunkAt(offset) : 0);
                    return;
                }
            }
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            if (index == pieces.size()) {
                return -1;
            }
            Piece piece = pieces.get(index);
            int count =
                    switch (piece) {
                        case Repeated repeated -> copy(repeated, buffer);
                        case Frames frames -> copy(frames.run, buffer);
                    };
            offset += count;
            if (offset == piece.bytes()) {
                index++;
                offset = 0;
                closeChannels();
                pool.locked(this::aim);
            }
            return count;
        }

        private int copy(Repeated piece, byte[] buffer) throws IOException {
            pool.locked(place::checkOpen);
            int at = (int) (offset % piece.block.length);
            int count = (int) Math.min(buffer.length, piece.bytes() - offset);
            for (int filled = 0; filled < count; at = 0) {
                int some = Math.min(count - filled, piece.block.length - at);
                System.arraycopy(piece.block, at, buffer, filled, some);
                filled += some;
            }
            return count;
        }

        private int copy(FrameRun run, byte[] buffer) throws IOException {
            long there = pool.await(place, offset);
            if (channels.isEmpty()) {
                channels.add(open(run));
            }
            int count = (int) Math.min(there, buffer.length);
            int read = channels.getFirst().read(ByteBuffer.wrap(buffer, 0, count), offset);
            if (read <= 0) {
                throw new IOException(
                        "The file of frames is shorter than it was: somebody cut it at %d bytes."
                                .formatted(offset));
            }
            return read;
        }

        private FileChannel open(FrameRun run) throws IOException {
            try {
                return run.openToRead();
            } catch (NoSuchFileException e) {
                return again(run);
            }
        }

        /// The file got its final name just now, or somebody removed it.
        private FileChannel again(FrameRun run) throws IOException {
            try {
                return run.openToRead();
            } catch (NoSuchFileException e) {
                String gone =
                        "The sound's file %s is gone; somebody removed it. Open the sound again and it is made again."
                                .formatted(e.getFile());
                pool.quietly(() -> run.fail(gone, run.life()));
                throw new IOException(gone, e);
            }
        }

        private void closeChannels() throws IOException {
            for (FileChannel channel : channels) {
                channel.close();
            }
            channels.clear();
        }

        @Override
        public void close() throws IOException {
            pool.locked(
                    () -> {
                        place.close();
                        pool.remove(place);
                    });
            closeChannels();
        }
    }
}
