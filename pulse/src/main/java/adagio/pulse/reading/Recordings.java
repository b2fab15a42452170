// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import adagio.pulse.fit.FitReader;
import adagio.pulse.markup.MarkupReader;
import adagio.pulse.rows.Unreadable;
import adagio.pulse.table.TableReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Reads files: FIT, TCX, Apple Health, text and tables, also inside a zip or gzip.
public final class Recordings {
    private static final int HEAD = 512;
    private static final int MOST_FIT_BYTES = 64 << 20;
    private static final int MOST_LAYERS = 2;

    private final Asked asked;

    private Recordings(Asked asked) {
        this.asked = asked;
    }

    /// Reads a file. Memory does not grow with its size, but for what is kept: at most five million
    /// beats or four million heart rates.
    ///
    /// @param in its bytes; not closed
    /// @param asked how
    /// @return the recording, or every reason why there is none
    /// @throws IOException when its bytes cannot be had
    public static Reading read(InputStream in, Asked asked) throws IOException {
        try {
            return new Recordings(asked).read(new BufferedInputStream(in, 1 << 16), 0);
        } catch (Unreadable refused) {
            return new Reading.Refused(refused.faults());
        } catch (ZipException | EOFException broken) {
            return new Reading.Refused(
                    new Unreadable(
                                    "",
                                    "the archive is broken (%s); unpack it, or send it again"
                                            .formatted(broken.getMessage()))
                            .faults());
        }
    }

    private Reading read(InputStream in, int layer) throws IOException, Unreadable {
        byte[] head = head(in);
        if (head.length == 0) {
            throw new Unreadable("", "the file is empty");
        }
        if (starts(head, 'P', 'K')) {
            return zip(in, layer);
        }
        if (starts(head, 0x1F, 0x8B)) {
            deeper(layer);
            var bounded = new Bounded(in);
            var unpacked = bounded.watch(new GZIPInputStream(bounded));
            return read(new BufferedInputStream(unpacked, 1 << 16), layer + 1);
        }
        if (FitReader.looksLike(head)) {
            return fit(in);
        }
        Charset charset = charset(head);
        String text = new String(head, charset).strip();
        text = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
        if (text.startsWith("<")) {
            return markup(new InputStreamReader(in, charset));
        }
        if (text.startsWith("{") || text.startsWith("[{")) {
            throw new Unreadable(
                    "", "the file is JSON, which is not read; export it as CSV, FIT or TCX");
        }
        if (charset.equals(StandardCharsets.UTF_8) && text.indexOf('\0') >= 0) {
            throw new Unreadable(
                    "",
                    "the file is of an unknown kind; read are FIT, TCX, Apple Health, intervals as text, and CSV");
        }
        var table =
                TableReader.read(
                        withoutMark(new InputStreamReader(in, charset)),
                        asked.second(),
                        asked.salvage());
        return new Reading.Read(table.recording(), "a text", table.notes());
    }

    private static byte[] head(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    private static Charset charset(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static Reader withoutMark(Reader in) throws IOException {
        var reader = new java.io.PushbackReader(in, 1);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    private static void deeper(int layer) throws Unreadable {
        if (layer >= MOST_LAYERS) {
            throw new Unreadable("", "archives lie in archives in archives; unpack it");
        }
    }

    private Reading fit(InputStream in) throws IOException, Unreadable {
        byte[] file = in.readNBytes(MOST_FIT_BYTES + 1);
        if (file.length > MOST_FIT_BYTES) {
            throw new Unreadable("", "a FIT file of more than 64 MB; a day takes about 5");
        }
        var result = FitReader.read(file, asked.salvage());
        if (result.recording().isEmpty()) {
            return new Reading.Silent(result.notes());
        }
        return new Reading.Read(result.recording().get(), "a FIT file", result.notes());
    }

    private Reading markup(Reader in) throws IOException, Unreadable {
        var result = MarkupReader.read(in, asked.salvage());
        var notes = new ArrayList<String>();
        if (!result.broken().isEmpty()) {
            notes.add("salvaged what comes before " + result.broken());
            if (result.rows().size() == 0) {
                return new Reading.Silent(notes);
            }
        }
        var rates = result.rows().rates(1);
        notes.addAll(result.rows().notes());
        return new Reading.Read(rates, result.format(), notes);
    }

    /// Takes the first entry that can be read. What the others are is said when none can. What is
    /// passed over is watched too: passing over takes as long as unpacking.
    private Reading zip(InputStream in, int layer) throws IOException, Unreadable {
        deeper(layer);
        var bounded = new Bounded(in);
        var zip = new ZipInputStream(bounded, StandardCharsets.UTF_8);
        var refused = new ArrayList<String>();
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && refused.size() < 1000) {
            bounded.restart();
            InputStream unpacked = bounded.watch(zip);
            if (!entry.isDirectory() && isLikely(entry.getName())) {
                try {
                    return read(new BufferedInputStream(unpacked, 1 << 16), layer + 1);
                } catch (Unreadable other) {
                    refused.add(entry.getName() + ": " + other.faults().getFirst());
                }
            }
            unpacked.transferTo(OutputStream.nullOutputStream());
            entry = zip.getNextEntry();
        }
        throw new Unreadable("", noneOf(refused));
    }

    private static String noneOf(List<String> refused) {
        if (refused.isEmpty()) {
            return "the archive holds no .fit, .tcx, .xml, .csv or .txt";
        }
        String shown = String.join("; ", refused.subList(0, Math.min(5, refused.size())));
        return "nothing in the archive can be read: " + shown;
    }

    private static boolean isLikely(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(new String[] {".fit", ".tcx", ".xml", ".csv", ".txt", ".gz"})
                        .anyMatch(lower::endsWith)
                && !lower.contains("export_cda");
    }
}
