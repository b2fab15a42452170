// SPDX-License-Identifier: Apache-2.0
package adagio.app;

import adagio.pulse.Recording;
import adagio.pulse.reading.Asked;
import adagio.pulse.reading.Reading;
import adagio.pulse.reading.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Recordings as a user names them. What was found out about a file goes to standard error.
final class Hearts {
    private Hearts() {}

    /// Reads a recording.
    ///
    /// @return empty when a salvaged file says nothing of a heart
    static Optional<Recording> read(String name, Asked asked, PrintWriter err) throws Answer {
        return switch (reading(name, asked)) {
            case Reading.Read(var recording, var _, var notes) -> {
                tell(err, name, notes);
                yield Optional.of(recording);
            }
            case Reading.Silent(var notes) -> {
                tell(err, name, notes);
                yield Optional.empty();
            }
            case Reading.Refused(var faults) ->
                    throw Answer.badInput(
                            name
                                    + " cannot be used"
                                    + (asked.salvage() ? "" : salvageHint(faults))
                                    + ":",
                            faults);
        };
    }

    private static String salvageHint(List<?> faults) {
        String all = faults.toString();
        boolean broken = all.contains("byte ") || all.contains("line ") || all.contains("message ");
        return broken ? " (--salvage takes what is whole)" : "";
    }

    private static Reading reading(String name, Asked asked) throws Answer {
        if (!name.equals("-") && Files.isDirectory(Path.of(name))) {
            throw Answer.badInput(name + " is a folder; name one recording in it");
        }
        try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
            return Recordings.read(in, asked);
        } catch (NoSuchFileException missing) {
            throw Answer.badInput(
                    name + " is not there; name a recording: FIT, TCX, Apple Health, CSV or text");
        } catch (IOException unreadable) {
            throw Answer.badInput(name + " cannot be read: " + Texts.reason(unreadable));
        }
    }

    private static void tell(PrintWriter err, String name, List<String> notes) {
        notes.forEach(note -> err.println("note: " + name + ": " + note));
        err.flush();
    }
}
