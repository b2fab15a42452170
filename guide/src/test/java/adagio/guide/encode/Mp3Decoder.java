// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.Lame;
import de.sciss.jump3r.mp3.MP3Data;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.Common;
import de.sciss.jump3r.mpg.Interface;
import de.sciss.jump3r.mpg.MPGLib;
import java.util.Arrays;

/// Decodes our MP3 frames, for tests.
public final class Mp3Decoder {
    private Mp3Decoder() {}

    /// Decodes the left channel.
    ///
    /// @param frames whole frames, no tag
    /// @return the sound, both delays cut
    public static short[] left(byte[] frames) {
        MPGLib library = library();
        MPGLib.mpstr_tag state = library.hip_decode_init();
        short[] sound = new short[frames.length / Mp3Layout.FRAME_BYTES * Mp3Layout.FRAME_SAMPLES];
        short[] left = new short[Mp3Layout.FRAME_SAMPLES];
        short[] right = new short[Mp3Layout.FRAME_SAMPLES];
        int filled = 0;
        for (int at = 0; at < frames.length; at += Mp3Layout.FRAME_BYTES) {
            byte[] frame = Arrays.copyOfRange(frames, at, at + Mp3Layout.FRAME_BYTES);
            int count =
                    library.hip_decode1_headers(
                            state, frame, frame.length, left, right, new MP3Data());
            System.arraycopy(left, 0, sound, filled, Math.max(0, count));
            filled += Math.max(0, count);
        }
        return Arrays.copyOfRange(sound, Mp3Layout.ENCODER_DELAY + Mp3Layout.DECODER_DELAY, filled);
    }

    private static MPGLib library() {
        VBRTag tag = new VBRTag();
        Version version = new Version();
        BitStream bits = new BitStream();
        MPGLib library = new MPGLib();
        Interface decoding = new Interface();
        Common common = new Common();
        Lame lame = new Lame();
        GainAnalysis gain = new GainAnalysis();
        lame.setModules(
                gain,
                bits,
                new Presets(),
                new QuantizePVT(),
                new Quantize(),
                tag,
                version,
                new ID3Tag(),
                library);
        bits.setModules(gain, library, version, tag);
        tag.setModules(lame, bits, version);
        library.setModules(decoding, common);
        decoding.setModules(tag, common);
        return library;
    }
}
