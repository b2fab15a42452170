// SPDX-License-Identifier: Apache-2.0
package adagio.checks.feed;

import adagio.checks.TonePlayables;
import adagio.server.SignedIn;
import adagio.server.TrialHouse;
import adagio.server.rhythm.TrialTimes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Serves sessions around changes of the clocks, lets vdirsyncer fetch them and khal show them, and
/// compares what khal shows in four zones with the JDK's own zones.
public final class FeedOracle {
    /// On either side of both changes in Europe and America, in the gap and in the hour that comes
    /// twice; the last one is called off.
    private static final List<Instant> STARTS =
            List.of(
                    Instant.parse("2027-03-13T20:00:00Z"),
                    Instant.parse("2027-03-14T20:00:00Z"),
                    Instant.parse("2027-03-27T20:00:00Z"),
                    Instant.parse("2027-03-28T01:10:00Z"),
                    Instant.parse("2027-03-28T19:00:00Z"),
                    Instant.parse("2027-10-30T19:00:00Z"),
                    Instant.parse("2027-10-31T00:30:00Z"),
                    Instant.parse("2027-10-31T01:30:00Z"),
                    Instant.parse("2027-10-31T20:00:00Z"),
                    Instant.parse("2027-11-07T05:30:00Z"),
                    Instant.parse("2027-11-07T06:30:00Z"),
                    Instant.parse("2027-11-09T20:00:00Z"));

    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String PASSPHRASE = "four slow words here";
    private final Path folder;

    private FeedOracle(Path folder) {
        this.folder = folder;
    }

    /// Runs it.
    ///
    /// @param args none
    /// @throws Exception when a program is missing or fails
    public static void main(String[] args) throws Exception {
        System.exit(new FeedOracle(Files.createTempDirectory("feed")).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Path data = folder.resolve("house");
        TrialTimes.put(data, PASSPHRASE, STARTS, 1);
        var house = TrialHouse.start(data, TonePlayables.of(5));
        try {
            var entered =
                    SignedIn.guest(house).post("/sign-in", "name", "Ana", "passphrase", PASSPHRASE);
            var ana = SignedIn.of(house, entered);
            ana.post("/times/yours/feed", "feed", "renew");
            var feed =
                    Pattern.compile("/feed/[A-Za-z0-9_.-]+")
                            .matcher(ana.get("/times/yours").body());
            if (!feed.find()) {
                throw new IllegalStateException("there is no feed");
            }
            String address = ana.address() + feed.group();
            boolean synced = sync(address);
            boolean shown = ZONES.stream().allMatch(this::shows);
            boolean alarms = alarms();
            return synced && shown && alarms;
        } finally {
            house.stop();
        }
    }

    private boolean sync(String address) throws Exception {
        Files.writeString(
                folder.resolve("vdirsyncer"),
                """
                [general]
                status_path = "%1$s/status/"
                [pair evenings]
                a = "feed"
                b = "kept"
                collections = null
                [storage feed]
                type = "http"
                url = "%2$s"
                [storage kept]
                type = "filesystem"
                path = "%1$s/kept/"
                fileext = ".ics"
                """
                        .formatted(folder, address));
        Files.createDirectories(folder.resolve("kept"));
        String[] words = {
            "vdirsyncer", "-c", folder.resolve("vdirsyncer").toString(), "", "evenings"
        };
        words[3] = "discover";
        said("UTC", words);
        words[3] = "sync";
        String first = said("UTC", words);
        String second = said("UTC", words);
        long copied = first.lines().filter(each -> each.contains("Copying")).count();
        boolean quiet = second.lines().noneMatch(each -> each.contains("Copying"));
        System.out.printf(
                "vdirsyncer: %d of %d sessions fetched; a second run %s%n",
                copied, STARTS.size(), quiet ? "finds nothing to do" : "FETCHES AGAIN");
        return copied == STARTS.size() && quiet;
    }

    private Path config(String zone) throws IOException {
        Path config = folder.resolve("khal");
        Files.writeString(
                config,
                """
                    [calendars]
                    [[evenings]]
                    path = %1$s/kept
                    [locale]
                    local_timezone = %2$s
                    default_timezone = %2$s
                    timeformat = %%H:%%M
                    dateformat = %%Y-%%m-%%d
                    longdateformat = %%Y-%%m-%%d
                    datetimeformat = %%Y-%%m-%%d %%H:%%M
                    longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                    [sqlite]
                    path = %1$s/%3$s.db
                    """
                        .formatted(folder, zone, zone.replace('/', '-')));
        return config;
    }

    private boolean shows(String zone) {
        try {
            Path config = config(zone);
            String list =
                    said(
                            zone,
                            "khal",
                            "-c",
                            config.toString(),
                            "list",
                            "-df",
                            "",
                            "-f",
                            "{start-date} {start-time} {status}",
                            "2027-03-01",
                            "300d");
            var seen =
                    list.lines()
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .sorted()
                            .toList();
            var expected = new ArrayList<String>();
            for (int i = 0; i < STARTS.size(); i++) {
                var local = STARTS.get(i).atZone(ZoneId.of(zone));
                expected.add(
                        SHOWN.format(local)
                                + (i < STARTS.size() - 1 ? " CONFIRMED" : " CANCELLED"));
            }
            expected.sort(null);
            boolean same = expected.equals(seen);
            System.out.printf(
                    "khal in %s: %s%n",
                    zone,
                    same ? "all " + seen.size() + " right" : "FOUND " + seen + " FOR " + expected);
            return same;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean alarms() throws IOException {
        int with = 0;
        int off = 0;
        try (var files = Files.list(folder.resolve("kept"))) {
            for (Path each : files.toList()) {
                String text = Files.readString(each);
                with += text.contains("BEGIN:VALARM") && text.contains("TRIGGER:-PT30M") ? 1 : 0;
                off += text.contains("STATUS:CANCELLED") && !text.contains("VALARM") ? 1 : 0;
            }
        }
        System.out.printf("alarms: %d half an hour before, %d called off without one%n", with, off);
        return with == STARTS.size() - 1 && off == 1;
    }

    private String said(String zone, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TZ", zone);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + all);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return all;
    }
}
