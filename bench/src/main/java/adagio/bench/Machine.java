// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the figures were measured on, as far as Linux tells it.
final class Machine {
    private static final double TICKS = 100;

    private Machine() {}

    /// The load average of the last minute.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// Processor seconds of all processes that this one started and that have ended.
    static double secondsOfChildren() {
        List<String> stat = lines(Path.of("/proc/self/stat"));
        if (stat.isEmpty()) {
            return Double.NaN;
        }
        String[] fields =
                stat.getFirst().substring(stat.getFirst().lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    }

    /// Processor seconds of one process so far.
    static double secondsOf(String pid) {
        List<String> stat = lines(Path.of("/proc", pid, "stat"));
        if (stat.isEmpty()) {
            return Double.NaN;
        }
        String[] fields =
                stat.getFirst().substring(stat.getFirst().lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /// A line of a process's status in MB: `VmHWM` is the most memory it ever had, `VmRSS` now.
    static double megabytes(String pid, String line) {
        return lines(Path.of("/proc", pid, "status")).stream()
                .filter(each -> each.startsWith(line + ":"))
                .mapToDouble(each -> Long.parseLong(each.replaceAll("[^0-9]", "")) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    static String describe() {
        String model =
                after("/proc/cpuinfo", "model name").isEmpty()
                        ? System.getProperty("os.arch")
                        : after("/proc/cpuinfo", "model name");
        String memory = after("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
        return "%s; %d cores seen (%d used); %s GB memory; %s %s; JDK %s"
                .formatted(
                        model,
                        lines(Path.of("/proc/cpuinfo")).stream()
                                .filter(each -> each.startsWith("processor"))
                                .count(),
                        Runtime.getRuntime().availableProcessors(),
                        memory.isEmpty() ? "?" : String.valueOf(Long.parseLong(memory) / 1_000_000),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String after(String file, String key) {
        return lines(Path.of(file)).stream()
                .filter(each -> each.startsWith(key))
                .map(each -> each.substring(each.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of();
        }
    }
}
