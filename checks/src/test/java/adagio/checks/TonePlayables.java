// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import adagio.guide.stream.ByteSource;
import adagio.score.Part;
import adagio.score.Person;
import adagio.score.Score;
import adagio.score.catalogue.Catalogue;
import adagio.score.engraving.Engraving;
import adagio.server.media.Playable;
import adagio.server.media.Playables;
import adagio.server.tonight.Chosen;
import adagio.server.tonight.Offer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A routine as a quiet tone in a WAV that is computed where it is read: the pages can be tried
/// with a waiting stretch of any length, without voices and encoders.
public record TonePlayables(Catalogue catalogue, int holdSeconds, int seconds)
        implements Playables {
    private static final int RATE = 8000;
    private static final int HEADER = 44;
    private static final int LEAD = 3;

    /// Any length of waiting.
    public static TonePlayables of(int holdSeconds) {
        return new TonePlayables(Catalogue.builtIn(), holdSeconds, Integer.MAX_VALUE);
    }

    /// The same, cut off after a number of seconds, so that a test sees the end.
    TonePlayables cutTo(int atMost) {
        return new TonePlayables(catalogue, holdSeconds, atMost);
    }

    @Override
    public Offer offer() {
        return new Offer(
                20,
                List.of(5, 10, 20, 30, 45, 60),
                List.of("her", "him"),
                List.of("silence", "dusk"),
                List.of("full", "brief", "quiet"));
    }

    @Override
    public Playable prepare(Chosen.Sound sound) {
        return new Tone(sound, Engraving.score(sound.routine(), catalogue), this);
    }

    /// One of them.
    record Tone(Chosen.Sound sound, Score score, TonePlayables of) implements Playable {
        @Override
        public String key() {
            return "tone-%08x".formatted(sound.hashCode());
        }

        @Override
        public int holdSeconds() {
            return of.holdSeconds();
        }

        @Override
        public int leadInSeconds() {
            return LEAD;
        }

        private int routineSeconds() {
            return Math.min(score.seconds(), of.seconds());
        }

        @Override
        public ByteSource play() {
            return new Wav(holdSeconds() + LEAD + routineSeconds());
        }

        @Override
        public ByteSource keep() {
            return new Wav(LEAD + routineSeconds());
        }

        @Override
        public String captions(int holdSeconds) {
            var text = new StringBuilder("WEBVTT\n");
            for (Part part : score.parts(Person.A)) {
                if (part instanceof Part.Touch touch) {
                    text.append('\n')
                            .append(time(holdSeconds + part.span().at() + LEAD + 1))
                            .append(" --> ");
                    text.append(time(holdSeconds + part.span().at() + LEAD + 6)).append('\n');
                    text.append(touch.movement().words().brief()).append('\n');
                }
            }
            return text.toString();
        }

        @Override
        public String cues(int holdSeconds) {
            var text = new StringBuilder("WEBVTT\n");
            for (Part part : score.parts(Person.A)) {
                text.append('\n')
                        .append(time(holdSeconds + part.span().at() + LEAD))
                        .append(" --> ");
                text.append(time(holdSeconds + part.span().end() + LEAD)).append("\n{}\n");
            }
            return text.toString();
        }

        @Override
        public String scoreJson() {
            return "{\"format\":\"adagio-score/1\"}";
        }

        @Override
        public void cueSheet(OutputStream out) throws IOException {
            out.write("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        }

        private static String time(int seconds) {
            return "%02d:%02d:%02d.000".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
    }

    /// A tone of 200 Hz, 8 bits a sample.
    record Wav(int seconds) implements ByteSource {
        @Override
        public long length() {
            return HEADER + (long) seconds * RATE;
        }

        @Override
        public String etag() {
            return "\"tone-" + seconds + "\"";
        }

        @Override
        public Reader open(long offset) {
            return new WavReader(this, offset);
        }

        private byte[] header() {
            var bytes = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) length() - 8);
            bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
            bytes.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
            bytes.putShort((short) 1).putShort((short) 8);
            bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(seconds * RATE);
            return bytes.array();
        }
    }

    /// Computes the bytes where they are read.
    static final class WavReader implements ByteSource.Reader {
        private final Wav wav;
        private final byte[] header;
        private long at;

        WavReader(Wav wav, long offset) {
            this.wav = wav;
            this.header = wav.header();
            this.at = offset;
        }

        @Override
        public int read(byte[] buffer) {
            int count = (int) Math.min(buffer.length, wav.length() - at);
            for (int i = 0; i < count; i++, at++) {
                buffer[i] =
                        at < HEADER
                                ? header[(int) at]
                                : (byte) (128 + 20 * Math.sin(at % 8000 * 0.15708));
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }
}
