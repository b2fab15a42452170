// SPDX-License-Identifier: Apache-2.0
package adagio.server.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/// What a browser and its authenticator say together, before any signature is looked at (Web
/// Authentication Level 3, sections 5.8.1 and 6.1).
public final class PasskeySaid {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int HASH_BYTES = 32;
    private static final int HEAD_BYTES = 37;
    private static final int AAGUID_BYTES = 16;
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 0x40;
    private final byte[] clientData;
    private final byte[] authenticatorData;
    private final JsonNode client;

    /// What was sent.
    ///
    /// @param clientData JSON in UTF-8
    /// @param authenticatorData at least 37 bytes
    /// @throws IllegalArgumentException when it is neither
    public PasskeySaid(byte[] clientData, byte[] authenticatorData) {
        this.clientData = clientData.clone();
        this.authenticatorData = authenticatorData.clone();
        if (authenticatorData.length < HEAD_BYTES) {
            throw new IllegalArgumentException(
                    "found "
                            + authenticatorData.length
                            + " bytes; an authenticator sends 37 or more");
        }
        try {
            this.client = MAPPER.readTree(clientData);
        } catch (IOException e) {
            throw new IllegalArgumentException("the client data is not JSON", e);
        }
    }

    /// The challenge, as it was given out.
    ///
    /// @return base64url
    public String challenge() {
        return client.path("challenge").asText("");
    }

    /// Whether it was said for this house, now, with the person present and known to the device.
    ///
    /// @param type `webauthn.create` or `webauthn.get`
    /// @param origin the address of the house as the browser has it, as in `https://home.example`
    /// @return whether all of it is so
    public boolean isFor(String type, String origin) {
        int flags = authenticatorData[HASH_BYTES];
        byte[] house = Secrets.sha256(host(origin));
        return client.path("type").asText("").equals(type)
                && client.path("origin").asText("").equals(origin)
                && !client.path("crossOrigin").asBoolean(false)
                && MessageDigest.isEqual(house, Arrays.copyOf(authenticatorData, HASH_BYTES))
                && (flags & PRESENT) != 0
                && (flags & VERIFIED) != 0;
    }

    /// The name that passkeys of an address belong to.
    private static String host(String origin) {
        return origin.replaceFirst("^https?://", "").replaceFirst(":[0-9]+$", "");
    }

    /// How often the authenticator has signed; many always say 0.
    public long count() {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(authenticatorData, HASH_BYTES + 1, 4).getInt());
    }

    /// Whether this is about a new passkey of this id.
    ///
    /// @param credential the id as the browser gives it
    /// @return whether the authenticator says so too
    public boolean isNew(byte[] credential) {
        if ((authenticatorData[HASH_BYTES] & ATTESTED) == 0
                || authenticatorData.length < HEAD_BYTES + AAGUID_BYTES + 2) {
            return false;
        }
        var rest = ByteBuffer.wrap(authenticatorData, HEAD_BYTES + AAGUID_BYTES, 2);
        int length = Short.toUnsignedInt(rest.getShort());
        int from = HEAD_BYTES + AAGUID_BYTES + 2;
        return length == credential.length
                && from + length <= authenticatorData.length
                && Arrays.equals(
                        credential, Arrays.copyOfRange(authenticatorData, from, from + length));
    }

    /// Whether a passkey signed it.
    ///
    /// @param key the passkey's
    /// @param signature as the browser gives it
    /// @return whether it did
    public boolean isSignedBy(PasskeyKey key, byte[] signature) {
        return key.signed(signature, authenticatorData, clientData);
    }
}
