// SPDX-License-Identifier: Apache-2.0
package adagio.pulse;

import adagio.pulse.reading.Asked;
import adagio.pulse.reading.Reading;
import adagio.pulse.reading.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The reference inputs and numbers: a part of them here, all of them in the folder that the system
/// property `adagio.pulse.reference` names.
public final class Reference {
    private Reference() {}

    public static Path folder() {
        return Path.of(
                System.getProperty("adagio.pulse.reference", "src/test/resources/pulse-reference"));
    }

    public static boolean isWhole() {
        return System.getProperty("adagio.pulse.reference") != null;
    }

    public static Map<String, Object> expected(String name) {
        try {
            return Json.object(Files.readString(folder().resolve("expected/" + name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Beats beats(String name) {
        return (Beats) recording(bytes(name), Asked.USUAL);
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Recording recording(byte[] file, Asked asked) {
        return switch (reading(file, asked)) {
            case Reading.Read(var recording, var _, var _) -> recording;
            case Reading.Silent silent -> throw new IllegalStateException(silent.toString());
            case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    public static Recording recording(String file) {
        return recording(file.getBytes(StandardCharsets.UTF_8), Asked.USUAL);
    }

    public static Reading reading(byte[] file, Asked asked) {
        try {
            return Recordings.read(new ByteArrayInputStream(file), asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The faults of a text that is refused, one a line.
    public static String refusal(String file) {
        return switch (reading(file.getBytes(StandardCharsets.UTF_8), Asked.USUAL)) {
            case Reading.Refused(var faults) ->
                    String.join("\n", faults.stream().map(Object::toString).toList());
            case Reading.Read read -> throw new IllegalStateException("was read: " + read.format());
            case Reading.Silent silent -> throw new IllegalStateException("was silent: " + silent);
        };
    }

    /// The columns of a grid, row by row: rows with an empty cell are left out, as SUSY does.
    public static double[][] grid(String name) {
        var a = new ArrayList<Double>();
        var b = new ArrayList<Double>();
        List<String> lines =
                new String(bytes("grids/" + name), StandardCharsets.UTF_8).lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!cells[1].isEmpty() && !cells[2].isEmpty()) {
                a.add(Double.valueOf(cells[1]));
                b.add(Double.valueOf(cells[2]));
            }
        }
        return new double[][] {
            a.stream().mapToDouble(each -> each).toArray(),
            b.stream().mapToDouble(each -> each).toArray()
        };
    }

    /// Fails when a number is further from the expected than a share of it.
    public static void near(double expected, double found, double share, String what) {
        boolean same =
                Double.isNaN(expected)
                        ? Double.isNaN(found)
                        : Math.abs(expected - found)
                                <= share * Math.max(1e-300, Math.abs(expected));
        if (!same) {
            throw new AssertionError(what + ": expected " + expected + ", found " + found);
        }
    }
}
