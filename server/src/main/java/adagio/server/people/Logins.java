// SPDX-License-Identifier: Apache-2.0
package adagio.server.people;

import adagio.server.browsers.BrowserKind;
import adagio.server.browsers.Browsers;
import adagio.server.storage.Storage;
import adagio.server.storage.StorageLost;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import adagio.server.vault.VaultKey;
import adagio.server.vault.WrappingKey;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// Who is signed in, by the cookie that a browser sends.
///
/// The database knows the cookie's token only as SHA-256, and the vault key only under a key that
/// is derived from the token: a copy of the disk opens nothing.
public final class Logins {
    /// How long a browser stays signed in without a visit.
    public static final Duration LIFE = Duration.ofDays(90);

    /// How long a browser stays signed in at most, visited or not.
    public static final Duration LONGEST = Duration.ofDays(365);

    /// So the day on which a browser was last here is nearly always right.
    private static final Duration RENEWED_AFTER = Duration.ofHours(4);

    private static final String PURPOSE = "adagio login vault";
    private final Storage storage;
    private final InstantSource clock;
    private final Browsers browsers;
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

    /// A login as the table has it.
    private record Kept(
            Login login, String digest, String pair, boolean folded, long created, long seen) {}

    /// What was found for one request, so that it is asked for once.
    private record Asked(List<Kept> kept) {}

    /// The logins of one house.
    ///
    /// @param storage keeps them
    /// @param clock tells when they lapse
    public Logins(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        this.browsers = new Browsers(storage, clock);
    }

    /// Where people are signed in.
    public Browsers browsers() {
        return browsers;
    }

    /// What names this browser's login among them.
    ///
    /// @param request with the cookie
    /// @return a digest of what the cookie holds; empty without one
    public String here(ServerRequest request) {
        return LoginCookie.token(request).map(Secrets::digest).orElse("");
    }

    /// Who sent this, if somebody is signed in.
    ///
    /// @param request with the cookie
    /// @return empty for everybody else
    public Optional<Login> find(ServerRequest request) {
        return kept(request).map(Kept::login);
    }

    /// Who sent this.
    ///
    /// @param request with the cookie
    /// @param response not touched; it is answered by who catches the exception
    /// @return who is signed in
    /// @throws SignInFirst when nobody is; a browser is sent to `/sign-in` and back
    public Login require(ServerRequest request, ServerResponse response) {
        return find(request).orElseThrow(SignInFirst::new);
    }

    /// Who sent this, for a page that they alone may read: with the vault locked while such pages
    /// are folded on this browser, so that the passphrase is asked for first.
    ///
    /// @param request with the cookie
    /// @param response not touched; it is answered by who catches the exception
    /// @return who is signed in
    /// @throws SignInFirst when nobody is
    public Login alone(ServerRequest request, ServerResponse response) {
        Login login = require(request, response);
        return isFolded(request)
                ? new Login(login.household(), login.person(), new Vault.Locked())
                : login;
    }

    /// Whether what one person alone may read is folded on this browser.
    ///
    /// @param request with the cookie
    /// @return false when nobody is signed in
    public boolean isFolded(ServerRequest request) {
        return kept(request).filter(this::isFolded).isPresent();
    }

    /// Folds what one person alone may read: an evening is shown here, and the phone goes through
    /// both hands. What is written into the vault is still taken. No evening stops at a full disk:
    /// then it is known here until the house is started again.
    ///
    /// @param request with the cookie, or without
    public void fold(ServerRequest request) {
        kept(request).filter(kept -> !isFolded(kept)).ifPresent(this::fold);
    }

    private void fold(Kept kept) {
        try {
            var unused =
                    storage.write(
                            handle ->
                                    handle.execute(
                                            "UPDATE login SET folded = 1 WHERE token_sha256 = ?",
                                            kept.digest()));
        } catch (StorageLost _) {
            unwritten.add(kept.digest());
        }
    }

    private boolean isFolded(Kept kept) {
        return kept.folded() || unwritten.contains(kept.digest());
    }

    /// The pair that was chosen for tonight on this browser.
    ///
    /// @param request with the cookie
    /// @return an id, empty when nobody chose
    public String chosenPair(ServerRequest request) {
        return kept(request).map(Kept::pair).orElse("");
    }

    /// Chooses the pair for tonight on this browser.
    ///
    /// @param request with the cookie
    /// @param pair an id of the household
    public void choosePair(ServerRequest request, String pair) {
        kept(request)
                .ifPresent(
                        kept ->
                                storage.write(
                                        handle ->
                                                handle.execute(
                                                        "UPDATE login SET pair_id = ? WHERE"
                                                                + " token_sha256 = ?",
                                                        pair,
                                                        kept.digest())));
    }

    private Optional<Kept> kept(ServerRequest request) {
        return request
                .context()
                .get(Asked.class)
                .orElseGet(
                        () -> {
                            var asked =
                                    new Asked(
                                            LoginCookie.token(request).flatMap(this::read).stream()
                                                    .toList());
                            request.context().register(asked);
                            return asked;
                        })
                .kept()
                .stream()
                .findFirst();
    }

    private Optional<Kept> read(String token) {
        String digest = Secrets.digest(token);
        return storage.read(
                handle ->
                        handle.createQuery(
                                        "SELECT household_id, person_id, wrapped, pair_id, folded,"
                                                + " created, seen FROM login WHERE token_sha256 = ? AND expires"
                                                + " > ? AND created > ?")
                                .bind(0, digest)
                                .bind(1, now())
                                .bind(2, now() - LONGEST.toSeconds())
                                .map(
                                        (row, _) ->
                                                new Kept(
                                                        new Login(
                                                                row.getString(1),
                                                                row.getString(2),
                                                                vault(token, row.getBytes(3))),
                                                        digest,
                                                        row.getString(4),
                                                        row.getInt(5) == 1,
                                                        row.getLong(6),
                                                        row.getLong(7)))
                                .findOne());
    }

    private static Vault vault(String token, byte[] wrapped) {
        return VaultKey.unwrap(
                        WrappingKey.derived(token, PURPOSE), about(Secrets.digest(token)), wrapped)
                .<Vault>map(VaultKey::open)
                .orElseGet(Vault.Locked::new);
    }

    private static byte[] wrapped(String token, Vault vault) {
        return switch (vault) {
            case Vault.Open open ->
                    open.key()
                            .wrap(
                                    WrappingKey.derived(token, PURPOSE),
                                    about(Secrets.digest(token)));
            case Vault.Locked _ -> new byte[0];
        };
    }

    private static String about(String digest) {
        return "login/" + digest;
    }

    /// Signs somebody in: always under a new token; what this browser was signed in with before is
    /// gone.
    ///
    /// @param request may carry an older cookie
    /// @param response gets the new one
    /// @param login who
    public void begin(ServerRequest request, ServerResponse response, Login login) {
        String token = Secrets.token();
        long now = now();
        var old = here(request);
        String digest = Secrets.digest(token);
        String kind = browsers.seal(digest, BrowserKind.of(request));
        storage.write(
                handle -> {
                    handle.execute("DELETE FROM login WHERE expires <= ?", now);
                    handle.execute("DELETE FROM login WHERE token_sha256 = ?", old);
                    return handle.execute(
                            "INSERT INTO login (token_sha256, household_id, person_id, wrapped,"
                                    + " pair_id, created, seen, expires, browser) VALUES (?, ?, ?, ?, '',"
                                    + " ?, ?, ?, ?)",
                            digest,
                            login.household(),
                            login.person(),
                            wrapped(token, login.vault()),
                            now,
                            now,
                            now + LIFE.toSeconds(),
                            kind);
                });
        LoginCookie.put(request, response, token, LIFE);
        request.context().register(new Asked(List.of()));
    }

    /// Opens the vault of a login that has been locked here, and unfolds what was folded.
    ///
    /// @param request with the cookie
    /// @param vault open
    public void unlock(ServerRequest request, Vault.Open vault) {
        LoginCookie.token(request).ifPresent(token -> unlock(token, vault));
    }

    private void unlock(String token, Vault.Open vault) {
        String digest = Secrets.digest(token);
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE login SET wrapped = ?, folded = 0 WHERE token_sha256 = ?",
                                wrapped(token, vault),
                                digest));
        unwritten.remove(digest);
    }

    /// Keeps a login that is in use, at most every four hours, and not beyond its longest life.
    ///
    /// @param request with the cookie
    /// @param response gets the cookie anew when the login was renewed
    public void renew(ServerRequest request, ServerResponse response) {
        long now = now();
        kept(request)
                .filter(kept -> kept.seen() + RENEWED_AFTER.toSeconds() < now)
                .ifPresent(kept -> renew(request, response, kept));
    }

    private void renew(ServerRequest request, ServerResponse response, Kept kept) {
        long now = now();
        long left = Math.min(LIFE.toSeconds(), kept.created() + LONGEST.toSeconds() - now);
        storage.write(
                handle ->
                        handle.execute(
                                "UPDATE login SET seen = ?, expires = ? WHERE token_sha256 = ?",
                                now,
                                now + left,
                                kept.digest()));
        LoginCookie.token(request)
                .ifPresent(
                        token ->
                                LoginCookie.put(
                                        request, response, token, Duration.ofSeconds(left)));
    }

    /// Signs this browser out.
    ///
    /// @param request with the cookie
    /// @param response takes the cookie away
    public void end(ServerRequest request, ServerResponse response) {
        LoginCookie.token(request)
                .map(Secrets::digest)
                .ifPresent(
                        digest ->
                                storage.write(
                                        handle ->
                                                handle.execute(
                                                        "DELETE FROM login WHERE token_sha256 = ?",
                                                        digest)));
        LoginCookie.remove(request, response);
        response.header("Clear-Site-Data", "\"cache\"");
    }

    /// Signs somebody out everywhere.
    ///
    /// @param handle of writing work
    /// @param person an id
    static void endAll(Handle handle, String person) {
        handle.execute("DELETE FROM login WHERE person_id = ?", person);
    }

    /// Signs somebody out on every browser, this one too.
    ///
    /// @param person an id
    public void endAll(String person) {
        storage.write(
                handle -> {
                    endAll(handle, person);
                    return true;
                });
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
