// SPDX-License-Identifier: Apache-2.0
package adagio.guide.voice;

/// A voice pack that cannot be used as it is; the message names the clip, says what was found, what
/// is allowed and what to do.
public final class DamagedPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedPack(String message) {
        super(message);
    }

    DamagedPack(String message, Throwable cause) {
        super(message, cause);
    }
}
