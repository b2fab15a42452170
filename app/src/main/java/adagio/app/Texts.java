// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Reads and writes small files as a user names them.
final class Texts {
    private static final int MOST_BYTES = 8 << 20;

    private Texts() {}

    /// A file's text, or standard input for `-`.
    static String read(String name) throws Answer {
        try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Answer.badInput(name + " is over 8 MB; wishes and routines are a few kB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException missing) {
            throw Answer.badInput(name + " is not there; name a file, or - for standard input");
        } catch (CharacterCodingException notText) {
            throw Answer.badInput(name + " is not UTF-8 text");
        } catch (IOException unreadable) {
            throw Answer.badInput(name + " cannot be read: " + reason(unreadable));
        }
    }

    /// Writes a file whole: it appears under its name when all of it is there.
    static void write(Path file, String text) throws Answer {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a file whole: it appears under its name when all of it is there.
    static void write(Path file, byte[] bytes) throws Answer {
        Path part =
                file.resolveSibling(
                        file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException alsoUnwritable) {
                unwritable.addSuppressed(alsoUnwritable);
            }
            throw Answer.badInput(file + " cannot be written: " + reason(unwritable));
        }
    }

    /// Why it failed, in a person's words.
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "no permission here; choose another folder";
            case NoSuchFileException _ -> "the folder is not there; make it first";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
