// SPDX-License-Identifier: Apache-2.0
package adagio.server.studio;

import adagio.server.storage.Keys;
import adagio.server.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Unguessable addresses: 192 random bits, kept as their SHA-256, and sealed where the address has
/// to be shown again to whom it belongs.
public final class Links {
    private static final int BYTES = 24;
    private static final byte[] NOTHING = {};
    private final Storage storage;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /// What an address is for.
    public enum Kind {
        /// A booking's own page; about: its id.
        VISIT,
        /// One client's card; about: the booking's id, a slash, the place (0 or 1).
        CARD,
        /// A therapist's calendar; about: the therapist's id.
        FEED,
        /// Somebody who waits; about: the entry's id.
        WAITING;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What an address leads to.
    ///
    /// @param studio its id
    /// @param kind what it is for
    /// @param about see [Kind]
    public record Link(String studio, Kind kind, String about) {}

    /// The addresses of one house.
    ///
    /// @param storage keeps them
    /// @param clock when they were made
    public Links(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /// The address of something, the same each time it is asked for.
    ///
    /// @param link what it leads to
    /// @return the token, 32 letters
    public String make(Link link) {
        Optional<String> before = find(link);
        if (before.isPresent()) {
            return before.get();
        }
        String token = unguessable();
        boolean first = storage.write(handle -> insert(handle, link, token, seal(link, token)));
        return first ? token : find(link).orElse(token);
    }

    /// Another address for the same; the old one leads nowhere any more, and the new one cannot be
    /// shown again.
    ///
    /// @param link what it leads to
    /// @return the token
    public String renewUnseen(Link link) {
        return renew(link, false);
    }

    /// Another address for the same; the old one leads nowhere any more.
    ///
    /// @param link what it leads to
    /// @return the token
    public String renew(Link link) {
        return renew(link, true);
    }

    private String renew(Link link, boolean shown) {
        String token = unguessable();
        byte[] bytes = shown ? seal(link, token) : NOTHING;
        storage.write(
                handle -> {
                    delete(handle, link);
                    return insert(handle, link, token, bytes);
                });
        return token;
    }

    /// Lets an address lead nowhere.
    ///
    /// @param link what it leads to
    public void revoke(Link link) {
        storage.write(handle -> delete(handle, link));
    }

    /// What an address leads to.
    ///
    /// @param token as it stands in the address
    /// @param kind what it has to be for
    /// @return empty when it leads nowhere
    public Optional<Link> follow(String token, Kind kind) {
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT studio_id, about FROM studio_link"
                                                + " WHERE token_sha256 = ? AND kind = ?")
                                .bind(0, hash(token))
                                .bind(1, kind.id())
                                .map((row, _) -> new Link(row.getString(1), kind, row.getString(2)))
                                .findOne());
    }

    /// The address of something, where it may be shown.
    ///
    /// @param link what it leads to
    /// @return empty when there is none, or it was shown once for all
    public Optional<String> find(Link link) {
        return storage.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT sealed FROM studio_link WHERE studio_id = ?"
                                                        + " AND kind = ? AND about = ?")
                                        .bind(0, link.studio())
                                        .bind(1, link.kind().id())
                                        .bind(2, link.about())
                                        .map((row, _) -> row.getBytes(1))
                                        .findOne())
                .filter(bytes -> bytes.length > 0)
                .map(
                        bytes ->
                                new String(
                                        keys().unseal(words(link), bytes), StandardCharsets.UTF_8));
    }

    private boolean insert(Handle handle, Link link, String token, byte[] bytes) {
        return handle.execute(
                        "INSERT INTO studio_link (token_sha256, studio_id, kind, about, sealed, made)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        hash(token),
                        link.studio(),
                        link.kind().id(),
                        link.about(),
                        bytes,
                        clock.instant().getEpochSecond())
                == 1;
    }

    private static int delete(Handle handle, Link link) {
        return handle.execute(
                "DELETE FROM studio_link WHERE studio_id = ? AND kind = ? AND about = ?",
                link.studio(),
                link.kind().id(),
                link.about());
    }

    private byte[] seal(Link link, String token) {
        return keys().seal(words(link), token.getBytes(StandardCharsets.UTF_8));
    }

    private Keys keys() {
        return storage.keys();
    }

    private static String words(Link link) {
        return "link/" + link.studio() + "/" + link.kind().id() + "/" + link.about();
    }

    /// A new token.
    ///
    /// @return 32 letters, digits, hyphens and underscores
    public String unguessable() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// How a token is kept.
    ///
    /// @param token any text
    /// @return its SHA-256 in hex
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
