// SPDX-License-Identifier: Apache-2.0
package adagio.server.access;

import adagio.server.storage.HouseValues;
import adagio.server.storage.Storage;
import adagio.server.web.Refused;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The host's API token: 256 random bits, shown once when it is made, kept only as its SHA-256.
///
/// A token with that much chance in it needs no slow hash (OWASP ASVS 5.0, 6.5).
public final class HostAccess {
    private static final String NAME = "host-token-sha256";
    private static final String SCHEME = "Bearer ";
    private final byte[] hash;
    private final String madeToken;

    private HostAccess(byte[] hash, String madeToken) {
        this.hash = hash;
        this.madeToken = madeToken;
    }

    /// The access of one house.
    ///
    /// @param storage keeps the hash
    /// @param given the token to take, empty for the one whose hash is kept, or a new one
    /// @return who may ask
    public static HostAccess open(Storage storage, String given) {
        if (!given.isEmpty()) {
            return new HostAccess(sha256(given), "");
        }
        String kept = storage.read(handle -> HouseValues.find(handle, NAME)).orElse("");
        if (!kept.isEmpty()) {
            return new HostAccess(HexFormat.of().parseHex(kept), "");
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String hex = HexFormat.of().formatHex(sha256(token));
        boolean first = storage.write(handle -> HouseValues.putFirst(handle, NAME, hex));
        return first ? new HostAccess(sha256(token), token) : open(storage, "");
    }

    /// The token this start made, empty when it made none.
    public String madeToken() {
        return madeToken;
    }

    /// Whether a token is the host's.
    ///
    /// @param token any text
    /// @return true for the one
    public boolean isHost(String token) {
        return MessageDigest.isEqual(hash, sha256(token));
    }

    /// Lets only the host go on.
    ///
    /// @param request with `Authorization: Bearer TOKEN`
    /// @param response gets `WWW-Authenticate` when it is refused
    /// @throws Refused 401 without the token
    public void require(ServerRequest request, ServerResponse response) {
        String sent = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        boolean bearer = sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = bearer ? sent.substring(SCHEME.length()).strip() : "";
        if (!isHost(token)) {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"adagio\"");
            throw new Refused(
                    401,
                    (sent.isEmpty() ? "no token was sent" : "this is not the host's token")
                            + "; send Authorization: Bearer with the token that the first start printed,"
                            + " or set ADAGIO_TOKEN before the start");
        }
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
