// SPDX-License-Identifier: Apache-2.0
package adagio.guide.sound;

/// What a walk through a sound in windows of 3 s finds.
///
/// @param integrated LUFS
/// @param truePeak dBTP
/// @param highestJump the greatest difference between neighbouring windows, LU
record Steps(double integrated, double truePeak, double highestJump) {
    static Steps of(Pcm pcm, long from, long to) {
        Loudness meter = Loudness.stereo();
        int window = 3 * Pcm.RATE;
        double jump = 0;
        double before = Double.NaN;
        for (long at = from; at + window <= to; at += window) {
            float[][] sound = Sounds.read(pcm, at, window);
            meter.feed(sound[0], sound[1], window);
            double now = meter.shortTerm();
            if (!Double.isNaN(before)) {
                jump = Math.max(jump, Math.abs(now - before));
            }
            before = now;
        }
        return new Steps(meter.integrated(), meter.truePeak(), jump);
    }
}
