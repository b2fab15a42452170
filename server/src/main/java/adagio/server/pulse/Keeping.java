// SPDX-License-Identifier: Apache-2.0
package adagio.server.pulse;

import adagio.pulse.Recording;
import adagio.server.people.Login;
import adagio.server.people.Logins;
import adagio.server.vault.Secrets;
import adagio.server.vault.Vault;
import adagio.server.web.Refused;
import io.helidon.webserver.http.ServerRequest;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Keeps a recording for who is signed in, when that person asks.
final class Keeping {
    private final Logins logins;
    private final KeptHearts hearts;
    private final InstantSource clock;
    private final ZoneId zone;

    Keeping(Logins logins, KeptHearts hearts, InstantSource clock, ZoneId zone) {
        this.logins = logins;
        this.hearts = hearts;
        this.clock = clock;
        this.zone = zone;
    }

    /// Whether somebody is signed in whose vault is open here.
    boolean offers(ServerRequest request) {
        return find(request).isPresent();
    }

    private Optional<Login> find(ServerRequest request) {
        return logins.find(request).filter(login -> login.vault() instanceof Vault.Open);
    }

    /// Keeps the part of a recording that is looked at.
    ///
    /// @param day as a form has it; of a recording without a clock it is today when empty
    /// @return `kept`, `full`, `long`, or empty for a guest
    String keep(ServerRequest request, Recording whole, String day) {
        return find(request).map(login -> keep(login, whole, day)).orElse("");
    }

    private String keep(Login login, Recording whole, String day) {
        LocalDate today = clock.instant().atZone(zone).minusHours(5).toLocalDate();
        Recording part = KeptHeart.part(whole);
        LocalDate of = day.isEmpty() ? KeptHeart.evening(part, zone, today) : day(day);
        KeptHeart heart;
        try {
            heart = new KeptHeart(Secrets.id(), of, part);
        } catch (IllegalArgumentException _) {
            return "long";
        }
        return hearts.keep(login, heart) ? "kept" : "full";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Refused(400, "day: found \"" + text + "\"; a day such as 2026-11-22");
        }
    }
}
