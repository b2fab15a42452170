// SPDX-License-Identifier: Apache-2.0
package adagio.guide.encode;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.Lame;
import de.sciss.jump3r.mp3.LameGlobalFlags;
import de.sciss.jump3r.mp3.MPEGMode;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.Reservoir;
import de.sciss.jump3r.mp3.Takehiro;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.VbrMode;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.Common;
import de.sciss.jump3r.mpg.Interface;
import de.sciss.jump3r.mpg.MPGLib;

/// One encoder of the library jump3r, wired and set: 96 kbit/s, no bit reservoir, no tags.
final class Jump3r {
    private static final int QUALITY = 7;

    private final Lame lame = new Lame();
    private final LameGlobalFlags flags;

    Jump3r() {
        ID3Tag id3 = wire();
        flags = lame.lame_init();
        flags.num_channels = 2;
        flags.in_samplerate = 48_000;
        flags.out_samplerate = 48_000;
        flags.mode = MPEGMode.JOINT_STEREO;
        flags.VBR = VbrMode.vbr_off;
        flags.brate = 96;
        flags.quality = QUALITY;
        flags.disable_reservoir = true;
        flags.scale = 1; // or the preset for 96 kbit/s makes everything 0.4 dB softer
        flags.bWriteVbrTag = false;
        flags.findReplayGain = false;
        id3.id3tag_init(flags);
        flags.write_id3tag_automatic = false;
        if (lame.lame_init_params(flags) != 0) {
            throw new IllegalStateException("jump3r refused 96 kbit/s at 48 kHz.");
        }
    }

    private ID3Tag wire() {
        GainAnalysis gain = new GainAnalysis();
        BitStream bits = new BitStream();
        Presets presets = new Presets();
        QuantizePVT quantizePvt = new QuantizePVT();
        Quantize quantize = new Quantize();
        VBRTag tag = new VBRTag();
        Version version = new Version();
        ID3Tag id3 = new ID3Tag();
        Reservoir reservoir = new Reservoir();
        Takehiro takehiro = new Takehiro();
        MPGLib decoder = new MPGLib();
        Interface decoding = new Interface();
        Common common = new Common();
        lame.setModules(gain, bits, presets, quantizePvt, quantize, tag, version, id3, decoder);
        bits.setModules(gain, decoder, version, tag);
        id3.setModules(bits, version);
        presets.setModules(lame);
        quantize.setModules(bits, reservoir, quantizePvt, takehiro);
        quantizePvt.setModules(takehiro, reservoir, lame.enc.psy);
        reservoir.setModules(bits);
        takehiro.setModules(quantizePvt);
        tag.setModules(lame, bits, version);
        decoder.setModules(decoding, common);
        decoding.setModules(tag, common);
        return id3;
    }

    /// Feeds one frame of sound and takes what comes out.
    ///
    /// @param left 1,152 samples, full scale is 32 bit
    /// @param right 1,152 samples, full scale is 32 bit
    /// @param out receives the bytes
    /// @param at where they go
    /// @return how many bytes came
    int encode(int[] left, int[] right, byte[] out, int at) {
        int bytes =
                lame.lame_encode_buffer_int(
                        flags, left, right, left.length, out, at, out.length - at);
        if (bytes < 0) {
            throw new IllegalStateException("jump3r failed with the code " + bytes + ".");
        }
        return bytes;
    }
}
