// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Says what a failed write means for people: what, where, how much was needed, what to do.
public final class DiskTrouble {
    private static final long NEARLY_NOTHING = 1_000_000;

    private DiskTrouble() {}

    /// Explains a failure.
    ///
    /// @param trouble what the system said
    /// @param file the file that was being written
    /// @param needed about how many bytes it has when whole
    /// @return the same with a message for people
    public static IOException explain(IOException trouble, Path file, long needed) {
        Path folder = folder(file);
        long free = free(folder);
        if (!full(trouble, free)) {
            return new IOException(
                    "Writing %s failed: %s. Nothing was left behind."
                            .formatted(file, said(trouble)),
                    trouble);
        }
        return new IOException(
                "The disk is full: %s needs about %s, and %s has %s free. Free some space there or choose another folder, and start again. Nothing was left behind."
                        .formatted(file, amount(needed), folder, amount(free)),
                trouble);
    }

    private static boolean full(IOException trouble, long free) {
        String said = said(trouble).toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("not enough space")
                || said.contains("quota")
                || (free >= 0 && free < NEARLY_NOTHING);
    }

    private static String said(IOException trouble) {
        String message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    private static String amount(long bytes) {
        if (bytes < 0) {
            return "an unknown amount";
        }
        return bytes < NEARLY_NOTHING
                ? (bytes + 999) / 1000 + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
