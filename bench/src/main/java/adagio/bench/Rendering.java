// SPDX-License-Identifier: Apache-2.0
package adagio.bench;

import adagio.guide.encode.AudioFiles;
import adagio.guide.encode.AudioFormat;
import adagio.guide.sound.AmbienceName;
import adagio.guide.sound.Pcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Makes sound in a process of its own and prints what it took, as `name value` lines.
final class Rendering {
    private static final int STEP = 4_799;

    private Rendering() {}

    /// `file AMBIENCE FORMAT MINUTES TARGET` or `anywhere AMBIENCE MINUTES`.
    public static void main(String[] words) throws IOException {
        var ambience = AmbienceName.valueOf(words[1]);
        if (words[0].equals("file")) {
            int minutes = Integer.parseInt(words[3]);
            file(ambience, AudioFormat.valueOf(words[2]), minutes, Path.of(words[4]));
        } else {
            anywhere(ambience, Integer.parseInt(words[2]));
        }
        print("peak", Machine.megabytes("self", "VmHWM"));
    }

    private static void print(String name, double value) {
        System.out.println(name + " " + value);
    }

    private static void file(AmbienceName ambience, AudioFormat format, int minutes, Path target)
            throws IOException {
        long began = System.nanoTime();
        Pcm sound = Programme.of(ambience, minutes, 1);
        AudioFiles.write(sound, format, target, (_, _) -> {});
        print("seconds", (System.nanoTime() - began) / 1e9);
        print("sound", (double) sound.frames() / Pcm.RATE);
        print("bytes", (double) Files.size(target));
        Files.delete(target);
        System.gc();
        var runtime = Runtime.getRuntime();
        print("heap", (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576.0);
    }

    /// Ten random places, each of a recording that was not read before; then the same seconds out
    /// of a reading from the beginning to the end.
    private static void anywhere(AmbienceName ambience, int minutes) {
        var random = new Random(20_261_122);
        long frames = Programme.of(ambience, minutes, 1).frames();
        long[] places = random.longs(10, 3 * Pcm.RATE, frames - Pcm.RATE).sorted().toArray();
        float[][][] alone = new float[places.length][2][Pcm.RATE];
        for (int i = 0; i < places.length; i++) {
            Pcm fresh = Programme.of(ambience, minutes, 1);
            long began = System.nanoTime();
            fresh.read(places[i], alone[i][0], alone[i][1], Pcm.RATE);
            print("place" + i, (System.nanoTime() - began) / 1e6);
        }
        print("difference", difference(Programme.of(ambience, minutes, 1), places, alone));
    }

    private static double difference(Pcm sound, long[] places, float[][][] alone) {
        double most = 0;
        float[][] now = new float[2][STEP];
        for (long at = 0; at < sound.frames(); at += STEP) {
            sound.read(at, now[0], now[1], STEP);
            for (int p = 0; p < places.length; p++) {
                long from = Math.max(at, places[p]);
                long to = Math.min(at + STEP, places[p] + Pcm.RATE);
                for (long f = from; f < to; f++) {
                    for (int c = 0; c < 2; c++) {
                        double other = alone[p][c][(int) (f - places[p])];
                        most = Math.max(most, Math.abs(other - now[c][(int) (f - at)]));
                    }
                }
            }
        }
        return most;
    }
}
