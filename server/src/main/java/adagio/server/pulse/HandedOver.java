// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Recording;
import java.nio.ByteBuffer;
import java.util.Optional;

/// What one of two has put down so that both look together, or nothing yet. As bytes it is always
/// equally long.
///
/// @param heart the part of a recording that is of the evening; empty before the choice
record HandedOver(Optional<KeptHeart> heart) {
    /// Nothing chosen.
    static final HandedOver NOTHING = new HandedOver(Optional.empty());

    /// Six hours of 200 beats a minute.
    static final int BYTES = 256 * 1024;

    private static final double LONGEST_SECONDS = 6 * 3600;

    /// Of a recording.
    ///
    /// @param heart what is chosen
    /// @param part of it that is of the evening; its end, where it is too long to be handed over
    static HandedOver of(KeptHeart heart, Recording part) {
        Recording cut = part;
        double seconds = LONGEST_SECONDS;
        while (seconds > 1
                && (seconds(cut) > LONGEST_SECONDS
                        || pack(heart, cut).length + Integer.BYTES > BYTES)) {
            double last = cut.trace().last();
            cut = cut.find(last - seconds, last).orElse(cut);
            seconds /= 2;
        }
        return new HandedOver(Optional.of(new KeptHeart(heart.id(), heart.day(), cut)));
    }

    private static double seconds(Recording recording) {
        return recording.trace().last() - recording.trace().first();
    }

    private static byte[] pack(KeptHeart heart, Recording part) {
        return Packed.pack(HeartJson.write(heart.day(), part).put("id", heart.id()));
    }

    byte[] write() {
        var bytes = ByteBuffer.allocate(BYTES);
        byte[] packed = heart.map(each -> pack(each, each.recording())).orElse(new byte[0]);
        return bytes.putInt(packed.length).put(packed).array();
    }

    static HandedOver read(byte[] written) {
        var bytes = ByteBuffer.wrap(written);
        byte[] packed = new byte[bytes.getInt()];
        bytes.get(packed);
        if (packed.length == 0) {
            return NOTHING;
        }
        var json = Packed.unpack(packed);
        return new HandedOver(Optional.of(HeartJson.read(json.path("id").asText(), json)));
    }
}
