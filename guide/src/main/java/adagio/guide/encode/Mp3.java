// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// MP3 that plays anywhere: constant 96 kbit/s, a title, the Info tag, and the frames.
public final class Mp3 {
    private static final int SPAN = 420;

    private Mp3() {}

    static long size(long samples) {
        return title().length + (1 + Mp3Layout.frames(samples)) * Mp3Layout.FRAME_BYTES;
    }

    /// What a file that people keep begins with, before its Info tag: an ID3v2 tag with the title
    /// "Adagio" and nothing else.
    ///
    /// @return 27 bytes
    public static byte[] title() {
        byte[] text = "\0Adagio".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(20 + text.length)
                .put("ID3".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {3, 0, 0})
                .putInt(10 + text.length)
                .put("TIT2".getBytes(StandardCharsets.US_ASCII))
                .putInt(text.length)
                .putShort((short) 0)
                .put(text)
                .array();
    }

    static void write(Pcm pcm, PartFile part, Progress progress) throws IOException {
        Optional<LameProgram> lame = LameProgram.find();
        if (lame.isPresent()) {
            try {
                writeWith(lame.get(), pcm, part, progress);
                return;
            } catch (LameProgram.Trouble e) {
                part.seek(0); // what it wrote is written over: the sizes are the same
            }
        }
        writeInJava(pcm, part, progress);
    }

    static void writeWith(LameProgram lame, Pcm pcm, PartFile part, Progress progress)
            throws IOException {
        begin(pcm, part);
        lame.write(pcm, part, progress);
    }

    private static void begin(Pcm pcm, PartFile part) throws IOException {
        byte[] title = title();
        part.write(title, 0, title.length);
        byte[] tag = Mp3Layout.infoTag(Mp3Layout.frames(pcm.frames()), pcm.frames());
        part.write(tag, 0, tag.length);
    }

    static void writeInJava(Pcm pcm, PartFile part, Progress progress) throws IOException {
        begin(pcm, part);
        long frames = Mp3Layout.frames(pcm.frames());
        InOrder.run(
                Spans.count(frames, SPAN),
                span -> make(pcm, Spans.from(span, SPAN), Spans.length(span, SPAN, frames)),
                (span, bytes) -> {
                    part.write(bytes, 0, bytes.length);
                    tell(progress, Spans.end(span, SPAN, frames), pcm.frames());
                });
    }

    static void tell(Progress progress, long framesDone, long samples) {
        progress.at(Math.min(samples, framesDone * Mp3Layout.FRAME_SAMPLES), samples);
    }

    private static byte[] make(Pcm pcm, long first, int count) throws IOException {
        byte[] made = new byte[count * Mp3Layout.FRAME_BYTES];
        Mp3Frames.make(
                pcm,
                first,
                count,
                count,
                (bytes, from, _) -> System.arraycopy(bytes, from, made, 0, made.length));
        return made;
    }
}
