// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A process that was run to its end.
///
/// @param seconds by the clock on the wall
/// @param cpuSeconds of the processor, with all that the process started
/// @param output what it printed
record Child(double seconds, double cpuSeconds, String output) {
    /// Runs a command; it is ended when it takes too long.
    static Child run(
            Place place, long mostSeconds, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(place.scratch(), "child", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile()).directory(place.scratch().toFile());
        builder.environment().putAll(environment);
        double cpu = Machine.secondsOfChildren();
        long began = System.nanoTime();
        Process process = builder.start();
        long given = place.secondsFor(mostSeconds);
        if (!process.waitFor(given, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException("took longer than %d s".formatted(given));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        String output = Files.readString(log);
        if (process.exitValue() != 0) {
            throw new IOException(
                    "%s ended with %d: %s"
                            .formatted(command.getFirst(), process.exitValue(), tail(output)));
        }
        return new Child(seconds, Machine.secondsOfChildren() - cpu, output);
    }

    /// The last lines of what a program said, as one.
    private static String tail(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    /// Runs [Rendering] in a Java of its own.
    ///
    /// @param withLame whether the program lame may be found
    static Child render(Place place, String heap, boolean withLame, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:ActiveProcessorCount=2", "-XX:+UseSerialGC", "-Xmx" + heap));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Rendering.class.getName());
        command.addAll(List.of(words));
        var environment = withLame ? Map.<String, String>of() : Map.of("PATH", "/nowhere");
        return run(place, 150, environment, command);
    }

    /// What it printed as `name value` lines.
    Map<String, Double> values() {
        var values = new HashMap<String, Double>();
        for (String line : output.lines().toList()) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[1].matches("[-0-9.E]+")) {
                values.put(words[0], Double.valueOf(words[1]));
            }
        }
        return values;
    }

    double value(String name) {
        return values().getOrDefault(name, Double.NaN);
    }
}
