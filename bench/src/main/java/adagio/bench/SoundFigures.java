// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.guide.encode.AudioFormat;
import adagio.guide.sound.Ambience;
import adagio.guide.sound.AmbienceName;
import adagio.guide.sound.Bed;
import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// P2: a whole programme as WAV, its memory, and the first second from anywhere. P3: whole files.
final class SoundFigures {
    private static final double TWENTY = 1_203;
    private static final int MINUTE = 60 * Pcm.RATE;
    private final Place place;

    SoundFigures(Place place) {
        this.place = place;
    }

    /// What a file took.
    ///
    /// @param wall seconds on the wall, one a run
    /// @param cpu processor seconds with all helpers, one a run
    private record Made(Figures wall, Figures cpu) {
        String text() {
            return "%s; %s CPU s".formatted(wall.text("s"), Figures.text(cpu.median()));
        }
    }

    Row wav(AmbienceName ambience, String which) throws IOException, InterruptedException {
        Made made = make(ambience, AudioFormat.WAV, true);
        double times = TWENTY / made.wall.median();
        return new Row(
                "P2",
                "render 20 min: %s%s + voice + mix, WAV, fresh process"
                        .formatted(ambience.name().toLowerCase(Locale.ROOT), which),
                "%s; %s × real time".formatted(made.text(), Figures.text(times)),
                "<= 4 s, >= 300 ×",
                Row.Kept.when(made.wall.median() <= 4));
    }

    /// `adagio render` as a person runs it, with all it writes; the first run has found the cache.
    Row command() throws IOException, InterruptedException {
        String adagio = place.root().resolve("adagio").toString();
        Path routine = place.scratch().resolve("ritual.json");
        String kept = routine.toString();
        Child.run(
                place,
                60,
                Map.of(),
                List.of(adagio, "compose", "--routine", "seed", "--out", kept));
        String out = place.scratch().resolve("evening").toString();
        var command = List.of(adagio, "render", kept, "--audio", "wav", "--out", out);
        var wall = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (int i = 0; i < place.runs() && (i == 0 || !place.isOver()); i++) {
            Place.tell("adagio render, run " + (i + 1));
            Child child = Child.run(place, 120, Map.of(), command);
            wall.add(child.seconds());
            cpu.add(child.cpuSeconds());
        }
        var made = new Made(new Figures(wall), new Figures(cpu));
        return new Row(
                "P2",
                "`adagio render` of the ritual, 20 min: the whole process, WAV, captions and cue sheet",
                "%s; %s × real time"
                        .formatted(made.text(), Figures.text(TWENTY / made.wall.median())),
                "<= 4 s, >= 300 ×",
                Row.Kept.when(made.wall.median() <= 4));
    }

    Row file(AudioFormat format, boolean withLame, double limit)
            throws IOException, InterruptedException {
        boolean isMp3 = format == AudioFormat.MP3;
        String with = isMp3 ? withLame ? " with the program lame" : " in Java alone" : "";
        String what = "whole 20 min %s%s, rendering included".formatted(format, with);
        String goal = Double.isNaN(limit) ? "" : "<= %.0f s".formatted(limit);
        if (withLame && !Csound.isOnPath("lame")) {
            return new Row("P3", what, "lame is not installed", goal, Row.Kept.NONE);
        }
        Made made = make(AmbienceName.PADS, format, withLame);
        var kept = Double.isNaN(limit) ? Row.Kept.NONE : Row.Kept.when(made.wall.median() <= limit);
        return new Row("P3", what, made.text(), goal, kept);
    }

    private Made make(AmbienceName ambience, AudioFormat format, boolean withLame)
            throws IOException, InterruptedException {
        var wall = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        int runs = format == AudioFormat.WAV ? place.runs() : Math.min(place.runs(), 2);
        for (int i = 0; i < runs && (i == 0 || !place.isOver()); i++) {
            Place.tell(ambience + " as " + format + ", run " + (i + 1));
            var child = file("512m", withLame, ambience, format, 20);
            wall.add(child.value("seconds"));
            cpu.add(child.cpuSeconds());
        }
        return new Made(new Figures(wall), new Figures(cpu));
    }

    private Child file(
            String heap, boolean withLame, AmbienceName ambience, AudioFormat format, int minutes)
            throws IOException, InterruptedException {
        String target = place.scratch().resolve("session." + format.extension()).toString();
        String length = Integer.toString(minutes);
        return Child.render(
                place, heap, withLame, "file", ambience.name(), format.name(), length, target);
    }

    /// Reads two minutes of each without a voice and picks the one with the most processor time for
    /// the second minute.
    AmbienceName slowest() {
        Place.tell("which ambience is slowest");
        AmbienceName slowest = AmbienceName.PADS;
        long most = 0;
        for (AmbienceName each : AmbienceName.values()) {
            Pcm sound = new Ambience(new Bed(each, 1), 2L * MINUTE);
            read(sound, 0);
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            read(sound, MINUTE);
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
            if (took > most) {
                most = took;
                slowest = each;
            }
        }
        return slowest;
    }

    private static void read(Pcm sound, long from) {
        float[][] second = new float[2][Pcm.RATE];
        for (long at = from; at < from + MINUTE; at += Pcm.RATE) {
            sound.read(at, second[0], second[1], Pcm.RATE);
        }
    }

    Row memory() throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        double most = 0;
        double least = Double.MAX_VALUE;
        for (int minutes : List.of(20, 60)) {
            Place.tell("memory of " + minutes + " min at -Xmx96m");
            var child = file("96m", true, AmbienceName.PADS, AudioFormat.WAV, minutes);
            double peak = child.value("peak");
            most = Math.max(most, peak);
            least = Math.min(least, peak);
            texts.add(
                    "%d min: heap after %s MB, peak resident %s MB"
                            .formatted(
                                    minutes,
                                    Figures.text(child.value("heap")),
                                    Figures.text(peak)));
        }
        return new Row(
                "P2",
                "memory of render, WAV, -Xmx96m (60 min = three rituals on end)",
                String.join("; ", texts),
                "flat in the length",
                Row.Kept.when(most < 1.15 * least));
    }

    Row anywhere(AmbienceName ambience) throws IOException, InterruptedException {
        Place.tell("the first second from ten places, " + ambience);
        var child = Child.render(place, "512m", true, "anywhere", ambience.name(), "20");
        var values = new ArrayList<Double>();
        for (int i = 0; i < 10; i++) {
            values.add(child.value("place" + i));
        }
        var times = new Figures(values);
        double difference = child.value("difference");
        return new Row(
                "P2",
                "first second of PCM from ten random places, fresh process, "
                        + ambience.name().toLowerCase(Locale.ROOT),
                "%s; the first of all %s ms; largest difference to the sequential render %.1e"
                        .formatted(
                                times.text("ms"), Figures.text(child.value("place0")), difference),
                "<= 100 ms, <= 1e-6",
                Row.Kept.when(times.median() <= 100 && difference <= 1e-6));
    }
}
